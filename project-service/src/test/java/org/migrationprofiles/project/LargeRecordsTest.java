package org.migrationprofiles.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.kit.change.AggregateType;
import org.migrationprofiles.kit.change.ChangeLog;
import org.migrationprofiles.kit.change.StateChange;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.testsupport.KafkaRecords;

/** What can be put on record can be told: an event that no broker would take is refused where it is written. */
@QuarkusTest
@ProjectServiceTest
class LargeRecordsTest {

    private static final AggregateType TYPE = new AggregateType("organisation");

    @Inject
    ChangeLog changes;

    @Test
    void theLargestStateIsHeardOfInKafkaAndALargerOneIsRefused() {
        String largest = UUID.randomUUID().toString();
        append(largest, 899_000);

        ProblemException refused = catchThrowableOfType(
                ProblemException.class, () -> append(UUID.randomUUID().toString(), 900_001));

        assertThat(refused.type().status()).isEqualTo(413);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(KafkaRecords.all(TYPE.topic()))
                        .extracting(record -> record.key())
                        .contains(largest));
    }

    private void append(String id, int length) {
        QuarkusTransaction.requiringNew()
                .run(() -> changes.append(
                        new StateChange(TYPE, id, 1, Map.of("version", 1, "text", "t".repeat(length))), null));
    }
}
