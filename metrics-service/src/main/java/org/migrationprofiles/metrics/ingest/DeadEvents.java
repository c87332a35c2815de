package org.migrationprofiles.metrics.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Keeps records that cannot be used, so that none is lost without a trace. */
@ApplicationScoped
class DeadEvents {

    private static final String KEEP = """
            insert into dead_event (topic, partition, "offset", key, value, reason) values (?, ?, ?, ?, ?, ?)
            on conflict (topic, partition, "offset") do nothing
            """;

    void keep(Connection connection, ConsumerRecord<String, byte[]> record, String reason) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(KEEP)) {
            statement.setString(1, record.topic());
            statement.setInt(2, record.partition());
            statement.setLong(3, record.offset());
            statement.setString(4, record.key() == null ? null : record.key().replace("\0", ""));
            statement.setBytes(5, record.value());
            statement.setString(6, reason);
            statement.executeUpdate();
        }
    }
}
