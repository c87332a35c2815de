package org.migrationprofiles.kit.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;
import org.migrationprofiles.kit.request.RequestContext;

/** Writes change events beside the aggregates that they are about, and reads them back as history. */
@ApplicationScoped
public class ChangeLog {

    private static final String INSERT = """
            insert into change_event (event_id, topic, aggregate_type, aggregate_id, aggregate_version, type, payload,
                                      actor, request_id, reason)
            values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
            returning octet_length(payload::text)
            """;
    /**
     * Bytes of a state as it is sent. With its attributes an event stays below the 1 MiB that a Kafka broker and a
     * producer take by default, so that what is on record can always be told.
     */
    private static final int LARGEST_STATE = 900_000;
    // A republication waits for those who write at the moment, and they for it, so that none of its old states is
    // written behind a newer one.
    private static final String WRITING =
            "select pg_advisory_xact_lock_shared(hashtextextended('change-log:' || current_schema(), 0))";
    // Delivered to the relays when the transaction commits, and only then.
    private static final String WAKE_RELAYS = "select pg_notify('change_event_' || current_schema(), '')";
    private static final String HISTORY = """
            select aggregate_version, occurred_at, actor, request_id, reason, payload from change_event
            where aggregate_type = ? and aggregate_id = ? and not republished order by aggregate_version
            """;

    private final DataSource dataSource;
    private final ObjectMapper json;
    private final RequestContext request;

    @Inject
    public ChangeLog(DataSource dataSource, ObjectMapper json, RequestContext request) {
        this.dataSource = dataSource;
        this.json = json;
        this.request = request;
    }

    /**
     * Writes the event of a change in the transaction that makes the change: both are committed or neither.
     *
     * @param reason why, for the history, where whoever made the change said so
     * @throws ProblemException 413 when the state is larger than an event may be; nothing is written then
     * @throws jakarta.transaction.TransactionalException outside a transaction
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(StateChange change, @Nullable String reason) {
        boolean inRequest = Arc.container().requestContext().isActive();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement writing = connection.prepareStatement(WRITING);
                PreparedStatement insert = connection.prepareStatement(INSERT);
                PreparedStatement wake = connection.prepareStatement(WAKE_RELAYS)) {
            writing.execute();
            insert.setObject(1, UuidCreator.getTimeOrderedEpoch());
            insert.setString(2, change.type().topic());
            insert.setString(3, change.type().name());
            insert.setString(4, change.aggregateId());
            insert.setLong(5, change.version());
            insert.setString(6, change.type().eventType());
            insert.setString(7, json.writeValueAsString(change.state()));
            insert.setString(8, inRequest ? request.actor() : "system");
            insert.setString(9, inRequest ? request.requestId() : null);
            insert.setString(10, reason);
            requireSendable(insert);
            wake.execute();
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("The change event could not be written", failure);
        }
    }

    private static void requireSendable(PreparedStatement insert) throws SQLException {
        try (ResultSet row = insert.executeQuery()) {
            if (!row.next() || row.getInt(1) > LARGEST_STATE) {
                throw new ProblemException(
                        ProblemTypes.PAYLOAD_TOO_LARGE,
                        "One record has at most " + LARGEST_STATE + " bytes of JSON; this one would have more.");
            }
        }
    }

    /** All versions of an aggregate, oldest first; empty when it never was. */
    public List<VersionEntry> history(AggregateType type, String aggregateId) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(HISTORY)) {
            statement.setString(1, type.name());
            statement.setString(2, aggregateId);
            try (ResultSet row = statement.executeQuery()) {
                List<VersionEntry> versions = new ArrayList<>();
                @Nullable JsonNode before = null;
                while (row.next()) {
                    JsonNode state = json.readTree(row.getString("payload"));
                    versions.add(new VersionEntry(
                            row.getLong("aggregate_version"),
                            row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                            row.getString("actor"),
                            row.getString("request_id"),
                            row.getString("reason"),
                            FieldChange.between(before, state)));
                    before = state;
                }
                return versions;
            }
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("The history could not be read", failure);
        }
    }
}
