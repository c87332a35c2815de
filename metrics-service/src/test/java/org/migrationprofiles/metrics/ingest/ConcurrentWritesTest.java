package org.migrationprofiles.metrics.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.migrationprofiles.metrics.Answers.ask;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.metrics.ActiveReadModel;
import org.migrationprofiles.metrics.MetricsServiceTest;
import org.migrationprofiles.metrics.ReportAnnex;
import org.migrationprofiles.metrics.Stated;
import org.migrationprofiles.metrics.generation.Generation;
import org.migrationprofiles.metrics.generation.Generations;

/** Two replicas of the service write at the same moment. */
@QuarkusTest
@MetricsServiceTest
class ConcurrentWritesTest {

    private static final long VERSION = 1;

    @Inject
    DataSource dataSource;

    @Inject
    ReadModelWriter writer;

    @Inject
    ConsumerPositions positions;

    @Inject
    Generations generations;

    @Inject
    Reconciliation reconciliation;

    @BeforeEach
    void theAnnexIsKnown() {
        ReportAnnex.load();
    }

    /** Each alone would compute the profile's facts without the record that the other has not committed yet. */
    @Test
    void factsOfOneProfileHoldWhatBothTransactionsBrought() throws Exception {
        try (Stated stated = new Stated()) {
            String profile = stated.profile(null, "VCT", stated.organisation("Both Fund", "OTHER"));
            stated.publication(profile, 2014);
            stated.awaitTaken();
            HeardState evaluation = heard("evaluation", """
                    , "status": "PUBLISHED", "profileIds": ["%s"], "projectIds": []
                    """.formatted(profile));
            HeardState survey = heard("survey", """
                    , "status": "RESPONDED", "profileId": "%s"
                    """.formatted(profile));

            try (Connection first = dataSource.getConnection()) {
                first.setAutoCommit(false);
                write(first, evaluation);
                CompletableFuture<Void> second = CompletableFuture.runAsync(() -> writeAndCommit(survey));
                await().atMost(Duration.ofSeconds(10)).until(this::someoneWaits);
                first.commit();
                second.join();
                first.setAutoCommit(true);
            }

            ask("/v1/indicators/evaluated-and-surveyed?unit=COUNTRY_PROFILE&population=ALL&country=VCT")
                    .body("n", equalTo(1));
            assertThat(reconciliation.difference()).isZero();
            writeAndCommit(ended(evaluation));
            writeAndCommit(ended(survey));
        }
    }

    @Test
    void aPositionNeverGoesBack() throws Exception {
        TopicPartition partition = new TopicPartition("no-such-topic", 0);
        ActiveReadModel.in(dataSource, connection -> {
            positions.advance(connection, Map.of(partition, 10L), Instant.EPOCH);
            positions.advance(connection, Map.of(partition, 5L), null);
            return partition;
        });
        assertThat(positions.all()).containsEntry(partition, 10L);

        positions.forget(partition);

        assertThat(positions.all()).doesNotContainKey(partition);
    }

    private void writeAndCommit(HeardState state) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            write(connection, state);
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException failure) {
            throw new IllegalStateException("The state could not be written", failure);
        }
    }

    private void write(Connection connection, HeardState state) throws SQLException {
        Generation unused = generations.enterActiveToWrite(connection);
        writer.write(connection, List.of(state));
    }

    private boolean someoneWaits() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) from pg_locks where locktype = 'advisory' and not granted")) {
            return row.next() && row.getInt(1) > 0;
        }
    }

    private static HeardState heard(String type, String members) {
        String id = UUID.randomUUID().toString();
        String json = "{\"id\": \"" + id + "\", \"version\": 1, \"deleted\": false" + members + "}";
        return new HeardState(type, id, VERSION, false, false, json, Instant.EPOCH);
    }

    private static HeardState ended(HeardState state) {
        return new HeardState(
                state.aggregateType(), state.id(), VERSION + 1, true, false, state.json(), state.occurredAt());
    }
}
