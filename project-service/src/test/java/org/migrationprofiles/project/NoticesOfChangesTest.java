package org.migrationprofiles.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.testsupport.DatabaseNotices;

/** Other replicas, which listen at the database, are told of what is committed here, and of nothing else. */
@QuarkusTest
@ProjectServiceTest
class NoticesOfChangesTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);
    private static final Duration LONGER_THAN_A_NOTICE_TAKES = Duration.ofMillis(700);

    @Test
    void aCommitIsToldAndARefusalIsNot() throws SQLException {
        try (DatabaseNotices notices = new DatabaseNotices("change_event_project")) {
            Registry.organisation();
            assertThat(notices.come(LONG_ENOUGH)).isTrue();

            drain(notices);
            Registry.editor()
                    .body("{\"key\": \"A\"}")
                    .post("/v1/organisations")
                    .then()
                    .statusCode(400);
            assertThat(notices.come(LONGER_THAN_A_NOTICE_TAKES)).isFalse();
        }
    }

    // What earlier tests wrote may be told late.
    private static void drain(DatabaseNotices notices) throws SQLException {
        boolean more;
        do {
            more = notices.come(LONGER_THAN_A_NOTICE_TAKES);
        } while (more);
    }
}
