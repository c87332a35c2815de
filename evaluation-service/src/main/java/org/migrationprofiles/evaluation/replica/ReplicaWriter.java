package org.migrationprofiles.evaluation.replica;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Keeps the newest state of each aggregate that project-service tells of. Batches may come twice or out of order: a
 * version that is not newer changes nothing. A batch is acknowledged once it is in the database.
 */
@ApplicationScoped
class ReplicaWriter {

    private static final Logger LOG = Logger.getLogger(ReplicaWriter.class);
    private static final Pattern TOPIC = Pattern.compile("migration-profiles\\.([a-z-]+)\\.v1");
    private static final String UPSERT = """
            insert into replica (aggregate_type, id, version, deleted, state) values (?, ?, ?, ?, ?::jsonb)
            on conflict (aggregate_type, id) do update
            set version = excluded.version, deleted = excluded.deleted, state = excluded.state
            where replica.version < excluded.version
            """;

    private final DataSource dataSource;
    private final ObjectMapper json;
    private final Arrivals arrivals;

    @Inject
    ReplicaWriter(DataSource dataSource, ObjectMapper json, Arrivals arrivals) {
        this.dataSource = dataSource;
        this.json = json;
        this.arrivals = arrivals;
    }

    @Incoming("replica")
    @Blocking
    @Transactional
    void keep(ConsumerRecords<String, String> batch) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            for (ConsumerRecord<String, String> record : batch) {
                Matcher topic = TOPIC.matcher(record.topic());
                if (record.value() != null && topic.matches() && bind(upsert, topic.group(1), record)) {
                    upsert.addBatch();
                }
            }
            upsert.executeBatch();
        }
        arrivals.announceAfterCommit();
    }

    private boolean bind(PreparedStatement upsert, String type, ConsumerRecord<String, String> record)
            throws SQLException {
        try {
            JsonNode state = json.readTree(record.value());
            if (!state.path("version").canConvertToLong() || record.key() == null) {
                throw new IllegalArgumentException("no version or no key");
            }
            upsert.setString(1, type);
            upsert.setString(2, record.key());
            upsert.setLong(3, state.get("version").longValue());
            upsert.setBoolean(4, state.path("deleted").booleanValue());
            upsert.setString(5, record.value());
            return true;
        } catch (JsonProcessingException | IllegalArgumentException unusable) {
            LOG.warnf(
                    "Passed over an event that cannot be used: %s, partition %d, offset %d",
                    record.topic(), record.partition(), record.offset());
            return false;
        }
    }
}
