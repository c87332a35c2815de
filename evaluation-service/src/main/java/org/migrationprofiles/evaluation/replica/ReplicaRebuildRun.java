package org.migrationprofiles.evaluation.replica;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads the topics from their beginning into a table beside the replica, and lets that take the replica's place at the end: all
 * at once, so that nobody ever sees a record as it was long ago. The live consumer goes on meanwhile, and what it has written
 * since the run began stays unless the topics say something newer. A run that is cut short has changed nothing.
 */
@ApplicationScoped
class ReplicaRebuildRun {

    private static final Duration POLL = Duration.ofMillis(500);

    private static final String EMPTY = "delete from replica_rebuilt";
    private static final String READ = "update replica_rebuild set read = ?, total = ? where id = ?";
    private static final String CHECK = """
            insert into reference_check (aggregate_type, id)
            select aggregate_type, id from replica_rebuilt anew left join replica known using (aggregate_type, id)
            where anew.deleted <> coalesce(known.deleted, false)
            on conflict (aggregate_type, id) do update set heard_at = clock_timestamp()
            """;
    // A version of the topics is taken for a higher one only where nobody wrote since: it was not told, or is damaged.
    private static final String WRITE = """
            insert into replica as known (aggregate_type, id, version, deleted, state, told_at)
            select aggregate_type, id, version, deleted, state, told_at from replica_rebuilt
            on conflict (aggregate_type, id) do update
            set version = excluded.version, deleted = excluded.deleted, state = excluded.state,
                told_at = excluded.told_at, kept_at = clock_timestamp()
            where known.version < excluded.version
               or (known.kept_at < (select started_at from replica_rebuild where id = ?)
                   and (known.version, known.deleted, known.state)
                       is distinct from (excluded.version, excluded.deleted, excluded.state))
            """;
    // What was deleted leaves a compacted topic after a while, and stays deleted.
    private static final String REMOVE = """
            delete from replica known
            where not deleted and kept_at < (select started_at from replica_rebuild where id = ?)
              and not exists (select 1 from replica_rebuilt anew
                              where anew.aggregate_type = known.aggregate_type and anew.id = known.id)
            """;
    private static final String COUNT = "update replica_rebuild set written = ?, removed = ? where id = ?";

    private final DataSource dataSource;
    private final ReplicaKeeper keeper;
    private final ReplicaTopics topics;
    private final Map<String, Object> kafka;

    @Inject
    ReplicaRebuildRun(
            DataSource dataSource,
            ReplicaKeeper keeper,
            ReplicaTopics topics,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.dataSource = dataSource;
        this.keeper = keeper;
        this.topics = topics;
        this.kafka = Map.copyOf(kafka);
    }

    /**
     * Runs to the end.
     *
     * @param id of the run, whose progress it notes
     * @throws InterruptedException when the thread is asked to stop
     */
    void run(UUID id) throws SQLException, InterruptedException {
        execute(EMPTY);
        try (KafkaConsumer<String, String> consumer = consumer()) {
            read(consumer, id);
        } catch (InterruptException stopped) {
            throw new InterruptedException("stopped");
        }
        takePlace(id);
        execute(EMPTY);
    }

    private void read(KafkaConsumer<String, String> consumer, UUID id) throws SQLException, InterruptedException {
        List<TopicPartition> partitions = topics.names().stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream()
                        .map(partition -> new TopicPartition(topic, partition.partition())))
                .toList();
        consumer.assign(partitions);
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        consumer.seekToBeginning(partitions);
        long first = sum(beginnings);
        long total = sum(ends) - first;
        long read = 0;
        note(READ, read, total, id);
        while (read < total) {
            ConsumerRecords<String, String> polled = consumer.poll(POLL);
            List<ConsumerRecord<String, String>> batch = new ArrayList<>(polled.count());
            polled.forEach(batch::add);
            keeper.takeAside(batch);
            read = 0;
            for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
                read += Math.min(consumer.position(end.getKey()), end.getValue());
            }
            read -= first;
            note(READ, read, total, id);
        }
    }

    private void takePlace(UUID id) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(ReplicaBatch.ALONE);
                statement.execute(CHECK);
                long written = changed(connection, WRITE, id);
                long removed = changed(connection, REMOVE, id);
                note(connection, COUNT, written, removed, id);
                connection.commit();
            } catch (SQLException failure) {
                connection.rollback();
                throw failure;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static long changed(Connection connection, String command, UUID id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(command)) {
            statement.setObject(1, id);
            return statement.executeLargeUpdate();
        }
    }

    private void note(String command, long first, long second, UUID id) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            note(connection, command, first, second, id);
        }
    }

    private static void note(Connection connection, String command, long first, long second, UUID id)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(command)) {
            statement.setLong(1, first);
            statement.setLong(2, second);
            statement.setObject(3, id);
            statement.executeUpdate();
        }
    }

    private void execute(String command) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private KafkaConsumer<String, String> consumer() {
        return new KafkaConsumer<>(kafka, new StringDeserializer(), new StringDeserializer());
    }

    private static long sum(Map<TopicPartition, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }
}
