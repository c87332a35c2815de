package org.migrationprofiles.metrics.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.metrics.generation.Generation;
import org.migrationprofiles.metrics.generation.Generations;

/** How far the read model goes, partition by partition. */
@ApplicationScoped
public class ConsumerPositions {

    private static final String READ = "select topic, partition, next_offset from consumer_position";
    private static final String ADVANCE = """
            insert into consumer_position (topic, partition, next_offset, event_time) values (?, ?, ?, ?)
            on conflict (topic, partition) do update
            set next_offset = greatest(consumer_position.next_offset, excluded.next_offset),
                event_time = greatest(consumer_position.event_time, excluded.event_time)
            """;
    private static final String FORGET = "delete from consumer_position where topic = ? and partition = ?";

    private final Transactions transactions;
    private final Generations generations;

    @Inject
    ConsumerPositions(Transactions transactions, Generations generations) {
        this.transactions = transactions;
        this.generations = generations;
    }

    /** The offset of the next record to read, for each partition read so far into the generation that answers. */
    public Map<TopicPartition, Long> all() {
        try {
            return transactions.run(connection -> {
                generations.enterActive(connection);
                return all(connection);
            });
        } catch (SQLException failure) {
            throw new IllegalStateException("The positions could not be read", failure);
        }
    }

    /** As {@link #all()}, of the generation that the transaction has entered. */
    Map<TopicPartition, Long> all(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ);
                ResultSet row = statement.executeQuery()) {
            Map<TopicPartition, Long> positions = new HashMap<>();
            while (row.next()) {
                positions.put(
                        new TopicPartition(row.getString("topic"), row.getInt("partition")),
                        row.getLong("next_offset"));
            }
            return positions;
        }
    }

    /**
     * Notes positions in the transaction of what was read up to them, which has entered a generation. A position never goes back: a batch that was
     * fetched before its partition went to another replica may be written after that replica has gone on.
     *
     * @param eventTime when the newest change among what was read was made; null when there was none
     */
    void advance(Connection connection, Map<TopicPartition, Long> positions, @Nullable Instant eventTime)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADVANCE)) {
            for (Map.Entry<TopicPartition, Long> position : positions.entrySet()) {
                statement.setString(1, position.getKey().topic());
                statement.setInt(2, position.getKey().partition());
                statement.setLong(3, position.getValue());
                statement.setObject(
                        4,
                        eventTime == null ? null : eventTime.atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Forgets the position of a partition that was made anew, so that it is read from its beginning. */
    void forget(TopicPartition partition) {
        try {
            transactions.run(connection -> {
                Generation unused = generations.enterActiveToWrite(connection);
                try (PreparedStatement statement = connection.prepareStatement(FORGET)) {
                    statement.setString(1, partition.topic());
                    statement.setInt(2, partition.partition());
                    return statement.executeUpdate();
                }
            });
        } catch (SQLException failure) {
            throw new IllegalStateException("The position could not be forgotten", failure);
        }
    }
}
