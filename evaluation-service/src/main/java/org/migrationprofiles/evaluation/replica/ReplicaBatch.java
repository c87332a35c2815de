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
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.consumption.EventTime;

/** Writes records into the replica in one transaction: all that can be read, or none when the database refuses. */
@ApplicationScoped
class ReplicaBatch {

    /** One at a time writes, so that whoever writes sees what was deleted before and what was not. */
    static final String ALONE = "select pg_advisory_xact_lock(hashtextextended('replica:' || current_schema(), 0))";

    private static final int LONGEST_ID = 100;
    private static final Pattern TOPIC = Pattern.compile("migration-profiles\\.([a-z-]+)\\.v1");
    private static final String SENT = """
            with sent (aggregate_type, id, version, deleted, state, told_at) as (
                values (cast(? as text), cast(? as text), cast(? as bigint), cast(? as boolean), cast(? as jsonb),
                        cast(? as timestamptz))
            )
            """;
    // In one transaction with what is to be marked because of it, so that nothing is forgotten.
    private static final String KEEP = SENT + """
            , kept as (
                insert into replica as known (aggregate_type, id, version, deleted, state, told_at)
                select * from sent
                on conflict (aggregate_type, id) do update
                set version = excluded.version, deleted = excluded.deleted, state = excluded.state,
                    told_at = excluded.told_at, kept_at = clock_timestamp()
                where known.version < excluded.version
                returning aggregate_type, id, deleted
            )
            insert into reference_check (aggregate_type, id)
            select kept.aggregate_type, kept.id from kept
            left join replica before on before.aggregate_type = kept.aggregate_type and before.id = kept.id
            where kept.deleted <> coalesce(before.deleted, false)
            on conflict (aggregate_type, id) do update set heard_at = clock_timestamp()
            """;
    private static final String KEEP_ASIDE = SENT + """
            insert into replica_rebuilt as known (aggregate_type, id, version, deleted, state, told_at)
            select * from sent
            on conflict (aggregate_type, id) do update
            set version = excluded.version, deleted = excluded.deleted, state = excluded.state, told_at = excluded.told_at
            where known.version < excluded.version
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
        List<ConsumerRecord<String, String>> unreadable = write(KEEP, records);
        arrivals.announceAfterCommit();
        return unreadable;
    }

    /** Keeps what is newer than what a rebuild has read so far, beside the replica; as {@link #keep}. */
    @Transactional(rollbackOn = SQLException.class)
    List<ConsumerRecord<String, String>> keepAside(Iterable<ConsumerRecord<String, String>> records)
            throws SQLException {
        return write(KEEP_ASIDE, records);
    }

    private List<ConsumerRecord<String, String>> write(String upsert, Iterable<ConsumerRecord<String, String>> records)
            throws SQLException {
        List<ConsumerRecord<String, String>> unreadable = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                Statement alone = connection.createStatement();
                PreparedStatement statement = connection.prepareStatement(upsert)) {
            alone.execute(ALONE);
            for (ConsumerRecord<String, String> record : records) {
                Matcher topic = TOPIC.matcher(record.topic());
                // A tombstone says that the aggregate is gone for good; that it was deleted was said before.
                if (record.value() == null || !topic.matches()) {
                    continue;
                }
                if (bind(statement, topic.group(1), record)) {
                    statement.addBatch();
                } else {
                    unreadable.add(record);
                }
            }
            statement.executeBatch();
        }
        return unreadable;
    }

    // Whoever reads the replica takes its keys for ids of records or codes of countries.
    private static boolean isId(@Nullable String key) {
        return key != null && key.length() <= LONGEST_ID;
    }

    private boolean bind(PreparedStatement upsert, String type, ConsumerRecord<String, String> record)
            throws SQLException {
        try {
            JsonNode state = json.readTree(record.value());
            if (!state.path("version").canConvertToLong() || !isId(record.key())) {
                return false;
            }
            upsert.setString(1, type);
            upsert.setString(2, record.key());
            upsert.setLong(3, state.get("version").longValue());
            upsert.setBoolean(4, state.path("deleted").booleanValue());
            upsert.setString(5, record.value());
            upsert.setObject(6, EventTime.of(record).atOffset(ZoneOffset.UTC));
            return true;
        } catch (JsonProcessingException noJson) {
            return false;
        }
    }
}
