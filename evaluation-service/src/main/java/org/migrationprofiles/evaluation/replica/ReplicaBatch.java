package org.migrationprofiles.evaluation.replica;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Writes records into the replica in one transaction: all that can be read, or none when the database refuses. */
@ApplicationScoped
class ReplicaBatch {

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
    ReplicaBatch(DataSource dataSource, ObjectMapper json, Arrivals arrivals) {
        this.dataSource = dataSource;
        this.json = json;
        this.arrivals = arrivals;
    }

    /**
     * Keeps what is newer than what is known.
     *
     * @return records that say nothing that could be kept
     * @throws SQLException when the database refuses; nothing is kept then
     */
    @Transactional(rollbackOn = SQLException.class)
    List<ConsumerRecord<String, String>> keep(Iterable<ConsumerRecord<String, String>> records) throws SQLException {
        List<ConsumerRecord<String, String>> unreadable = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            for (ConsumerRecord<String, String> record : records) {
                Matcher topic = TOPIC.matcher(record.topic());
                // A tombstone says that the aggregate is gone for good; that it was deleted was said before.
                if (record.value() == null || !topic.matches()) {
                    continue;
                }
                if (bind(upsert, topic.group(1), record)) {
                    upsert.addBatch();
                } else {
                    unreadable.add(record);
                }
            }
            upsert.executeBatch();
        }
        arrivals.announceAfterCommit();
        return unreadable;
    }

    private boolean bind(PreparedStatement upsert, String type, ConsumerRecord<String, String> record)
            throws SQLException {
        try {
            JsonNode state = json.readTree(record.value());
            if (!state.path("version").canConvertToLong() || record.key() == null) {
                return false;
            }
            upsert.setString(1, type);
            upsert.setString(2, record.key());
            upsert.setLong(3, state.get("version").longValue());
            upsert.setBoolean(4, state.path("deleted").booleanValue());
            upsert.setString(5, record.value());
            return true;
        } catch (JsonProcessingException noJson) {
            return false;
        }
    }
}
