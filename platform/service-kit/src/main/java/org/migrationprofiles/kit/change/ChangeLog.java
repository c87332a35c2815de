package org.migrationprofiles.kit.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;
import org.migrationprofiles.kit.request.RequestContext;
import org.migrationprofiles.kit.tracing.TraceParent;

/** Writes change events beside the aggregates that they are about. */
@ApplicationScoped
public class ChangeLog {

    // A republication waits for those who write at the moment, and they for it, so that none of its old states is
    // written behind a newer one: the lock is there before the first row is. All of it in one statement, since each is
    // a
    // way to the database and back.
    private static final String INSERT = """
            with writing as materialized (
                select pg_advisory_xact_lock_shared(hashtextextended('change-log:' || current_schema(), 0)) as held
            ), written as (
                insert into change_event (event_id, topic, aggregate_type, aggregate_id, aggregate_version, type, payload,
                                          actor, request_id, traceparent, reason)
                select event_id, topic, aggregate_type, aggregate_id, aggregate_version, type, payload::jsonb, ?, ?, ?, reason
                from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[])
                     with ordinality as said (event_id, topic, aggregate_type, aggregate_id, aggregate_version, type,
                                              payload, reason, place)
                     cross join writing
                order by place
                returning octet_length(payload::text) as size
            )
            select max(size) from written
            """;
    /**
     * Bytes of a state as it is sent. With its attributes an event stays below the 1 MiB that a Kafka broker and a
     * producer take by default, so that what is on record can always be told.
     */
    private static final int LARGEST_STATE = 900_000;

    private static final ThreadLocal<@Nullable List<Said>> HELD_BACK = new ThreadLocal<>();

    private final DataSource dataSource;
    private final ObjectMapper json;
    private final RequestContext request;
    private final CommitSignals signals;
    private final TransactionSynchronizationRegistry transaction;

    @Inject
    ChangeLog(
            DataSource dataSource,
            ObjectMapper json,
            RequestContext request,
            CommitSignals signals,
            TransactionSynchronizationRegistry transaction) {
        this.dataSource = dataSource;
        this.json = json;
        this.request = request;
        this.signals = signals;
        this.transaction = transaction;
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
        List<Said> held = HELD_BACK.get();
        if (held == null) {
            append(List.of(new Said(change, reason)));
        } else {
            held.add(new Said(change, reason));
        }
    }

    /**
     * Does some work and writes the events of its changes together at its end, in their order, in the transaction of the
     * caller: quicker where there are many.
     *
     * @throws ProblemException 413 when one of the states is larger than an event may be; none is written then
     */
    public void together(Runnable work) {
        List<Said> held = new ArrayList<>();
        HELD_BACK.set(held);
        try {
            work.run();
        } finally {
            HELD_BACK.remove();
        }
        if (!held.isEmpty()) {
            append(held);
        }
    }

    private void append(List<Said> said) {
        boolean inRequest = Arc.container().requestContext().isActive();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            List<String> payloads = new ArrayList<>();
            for (Said one : said) {
                payloads.add(json.writeValueAsString(one.change().state()));
            }
            insert.setString(1, inRequest ? request.actor() : "system");
            insert.setString(2, inRequest ? request.requestId() : null);
            insert.setString(3, TraceParent.current().map(TraceParent::text).orElse(null));
            insert.setArray(4, array(connection, "uuid", said, one -> UuidCreator.getTimeOrderedEpoch()));
            insert.setArray(
                    5,
                    array(connection, "text", said, one -> one.change().type().topic()));
            insert.setArray(
                    6,
                    array(connection, "text", said, one -> one.change().type().name()));
            insert.setArray(
                    7, array(connection, "text", said, one -> one.change().aggregateId()));
            insert.setArray(
                    8, array(connection, "bigint", said, one -> one.change().version()));
            insert.setArray(
                    9,
                    array(connection, "text", said, one -> one.change().type().eventType()));
            insert.setArray(10, connection.createArrayOf("text", payloads.toArray()));
            insert.setArray(11, array(connection, "text", said, Said::reason));
            requireSendable(insert);
            signalOnCommit();
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("Change events could not be written", failure);
        }
    }

    /** Relays and those who wait for changes are woken when the transaction commits, and only then; once for all of it. */
    private void signalOnCommit() {
        if (transaction.getResource(ChangeLog.class) == null) {
            transaction.putResource(ChangeLog.class, true);
            transaction.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    // Nothing is known yet.
                }

                @Override
                public void afterCompletion(int status) {
                    if (status == Status.STATUS_COMMITTED) {
                        signals.committed();
                    }
                }
            });
        }
    }

    private static Array array(
            Connection connection, String type, List<Said> said, Function<Said, @Nullable Object> column)
            throws SQLException {
        return connection.createArrayOf(type, said.stream().map(column).toArray());
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

    /** A change and why it was made. */
    private record Said(StateChange change, @Nullable String reason) {}
}
