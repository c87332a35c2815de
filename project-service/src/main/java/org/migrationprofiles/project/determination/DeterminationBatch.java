package org.migrationprofiles.project.determination;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.consumption.EventTime;
import org.migrationprofiles.kit.parameter.Ids;

/** Keeps the newest state of each determination: a version that is not newer changes nothing. */
@ApplicationScoped
class DeterminationBatch {

    private static final String KEEP = """
            insert into determination as known
                (id, version, in_force, subject_type, subject_id, attribute, determined_at, state, told_at)
            values (?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?)
            on conflict (id) do update
            set version = excluded.version, in_force = excluded.in_force, subject_type = excluded.subject_type,
                subject_id = excluded.subject_id, attribute = excluded.attribute,
                determined_at = excluded.determined_at, state = excluded.state, told_at = excluded.told_at,
                heard_at = clock_timestamp()
            where known.version < excluded.version
            """;

    private final DataSource dataSource;
    private final ObjectMapper json;

    @Inject
    DeterminationBatch(DataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    /**
     * Keeps what is newer than what is known, in one transaction.
     *
     * @return records that say nothing that could be kept
     * @throws SQLException when the database refuses; nothing is kept then
     */
    @Transactional(rollbackOn = SQLException.class)
    List<ConsumerRecord<String, String>> keep(Iterable<ConsumerRecord<String, String>> records) throws SQLException {
        List<ConsumerRecord<String, String>> unusable = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(KEEP)) {
            for (ConsumerRecord<String, String> record : records) {
                // A tombstone says that it is gone for good; that it was deleted was said before.
                if (record.value() == null) {
                    continue;
                }
                if (bind(statement, record)) {
                    statement.addBatch();
                } else {
                    unusable.add(record);
                }
            }
            statement.executeBatch();
        }
        return unusable;
    }

    private boolean bind(PreparedStatement keep, ConsumerRecord<String, String> record) throws SQLException {
        try {
            JsonNode state = json.readTree(record.value());
            if (record.key() == null
                    || !Ids.isId(record.key())
                    || !state.path("version").canConvertToLong()) {
                return false;
            }
            Determination determination = json.treeToValue(state, Determination.class);
            if (!determination.isUsable()) {
                return false;
            }
            keep.setObject(1, UUID.fromString(record.key()));
            keep.setLong(2, state.path("version").longValue());
            keep.setBoolean(3, determination.holds() && !state.path("deleted").booleanValue());
            keep.setString(4, determination.subject().type());
            keep.setString(5, determination.subject().id());
            keep.setString(6, determination.attribute());
            keep.setObject(7, utc(determination.determinedAt()));
            keep.setString(8, record.value());
            keep.setObject(9, utc(EventTime.of(record)));
            return true;
        } catch (JsonProcessingException unreadable) {
            return false;
        }
    }

    private static @Nullable Object utc(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
