package org.migrationprofiles.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.testsupport.SchemaOwner;
import org.migrationprofiles.testsupport.TableReads;

/** The look of each second at what is newest costs the same however much project-service has told. */
@QuarkusTest
@EvaluationServiceTest
class ReplicaWatchTest {

    private static final long TOLD = 10_000;
    private static final String NEWEST = "2100-01-01T00:00:00Z";

    @Inject
    AgroalDataSource dataSource;

    @BeforeEach
    void muchIsTold() throws SQLException {
        SchemaOwner.run("""
                insert into replica (aggregate_type, id, version, deleted, state, told_at)
                select (array['country', 'project', 'country-profile', 'publication', 'activity'])[1 + n %% 5],
                       'told-much-' || n, 1, true, '{}', timestamptz '2020-01-01 00:00Z' + n * interval '1 second'
                from generate_series(1, %d) n
                """.formatted(TOLD), "vacuum analyze replica");
    }

    @AfterEach
    void forgetIt() throws SQLException {
        SchemaOwner.run("delete from replica where id like 'told-much-%'", "vacuum analyze replica");
    }

    @Test
    void theNewestIsFoundWithoutGoingThroughWhatWasTold() throws SQLException {
        Map<String, Long> read = TableReads.andOfIndexes(
                        TOLD / 5, () -> dataSource.flush(AgroalDataSource.FlushMode.GRACEFUL))
                .of(() -> {
                    tell();
                    await().atMost(Duration.ofSeconds(20))
                            .untilAsserted(() ->
                                    Records.get("/v1/freshness").statusCode(200).body("asOf", equalTo(NEWEST)));
                });

        assertThat(read).as("rows read of tables").doesNotContainKey("replica");
    }

    private static void tell() {
        try {
            SchemaOwner.run("""
                    insert into replica (aggregate_type, id, version, deleted, state, told_at)
                    values ('activity', 'told-much-later', 1, true, '{}', '%s')
                    """.formatted(NEWEST));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
