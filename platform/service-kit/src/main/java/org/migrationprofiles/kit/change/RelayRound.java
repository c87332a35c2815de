package org.migrationprofiles.kit.change;

import io.opentelemetry.api.trace.Span;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.tracing.Tracing;

/**
 * One round of the relay: take the lock, send what is unpublished, mark what Kafka acknowledged, all in one database
 * transaction.
 *
 * <p>Only the prefix up to the first failure is marked. So an event is never marked before one of the same aggregate
 * that was written earlier, and what is sent again is sent in order: the last record of a key is its newest state,
 * which is what compaction keeps. A crash between sending and marking repeats events and loses none.
 *
 * <p>Several relays may run rounds at once, in any number of processes: the advisory lock lets one work, the others
 * return at once. Not thread-safe; one instance for each relay thread.
 */
final class RelayRound {

    /** How many events one round sends at the most. */
    static final int BATCH = 1000;

    // The key is of this schema alone: services share a database, and so its advisory locks. What Kafka acknowledged is
    // lost to nobody when the database ends before it has flushed the mark: it is sent again, in its order. So a round
    // does not wait for the disk.
    private static final String TRY_LOCK = """
            select pg_try_advisory_xact_lock(hashtextextended('change-relay:' || current_schema(), 0)),
                   set_config('synchronous_commit', 'off', true)
            """;
    private static final String UNPUBLISHED = """
            select seq, event_id, aggregate_type, aggregate_id, aggregate_version, payload, occurred_at, actor, request_id,
                   traceparent
            from change_event where published_at is null order by seq limit ?
            """;
    private static final String REFUSED = "refused";
    private static final String MARK = "update change_event set published_at = clock_timestamp() where seq = any (?)";

    private final DataSource dataSource;
    private final Producer<byte[], byte[]> producer;
    private final ChangeEventRecords records;
    private final SendingSpans spans;

    RelayRound(DataSource dataSource, Producer<byte[], byte[]> producer, String application, Tracing tracing) {
        this.dataSource = dataSource;
        this.producer = producer;
        this.records = new ChangeEventRecords(application);
        this.spans = new SendingSpans(tracing);
    }

    /**
     * Runs the round.
     *
     * @throws SQLException when the database cannot be asked; nothing is marked then
     * @throws InterruptedException when the thread is asked to stop while it waits for Kafka; nothing is marked then
     */
    Outcome run() throws SQLException, InterruptedException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Outcome outcome = lockAndRelay(connection);
                connection.commit();
                return outcome;
            } catch (SQLException | InterruptedException | RuntimeException problem) {
                connection.rollback();
                throw problem;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private Outcome lockAndRelay(Connection connection) throws SQLException, InterruptedException {
        if (!locked(connection)) {
            return Outcome.ANOTHER_RELAY_WORKS;
        }
        List<PendingEvent> events = unpublished(connection);
        List<Sending> sent = new ArrayList<>(events.size());
        try {
            Exception refusal = send(events, sent);
            List<Long> acknowledged = new ArrayList<>(sent.size());
            Exception failure = await(sent, acknowledged);
            mark(connection, acknowledged);
            return new Outcome(true, acknowledged.size(), events.size() == BATCH, failure == null ? refusal : failure);
        } finally {
            sent.forEach(Sending::end);
        }
    }

    /** Sends events until one is refused; gives the reason when the producer said it at once. */
    private @Nullable Exception send(List<PendingEvent> events, List<Sending> sent) throws InterruptedException {
        for (PendingEvent event : events) {
            Span span = spans.begin(event);
            try {
                Future<RecordMetadata> sending = producer.send(records.of(event, span));
                sent.add(new Sending(event.seq(), sending, span));
                if (refused(sending)) {
                    // A producer without a broker waits for one at each attempt; the others would wait as long.
                    break;
                }
            } catch (RuntimeException refused) {
                Tracing.failed(span, REFUSED);
                span.end();
                return refused;
            }
        }
        return null;
    }

    /** Waits for what was sent, until one is refused; gives the reason then. */
    private static @Nullable Exception await(List<Sending> sent, List<Long> acknowledged) throws InterruptedException {
        for (Sending one : sent) {
            try {
                var unused = one.future().get();
                one.end();
                acknowledged.add(one.seq());
            } catch (ExecutionException refused) {
                Tracing.failed(one.span(), REFUSED);
                return refused;
            }
        }
        return null;
    }

    private static boolean refused(Future<RecordMetadata> sending) throws InterruptedException {
        if (!sending.isDone()) {
            return false;
        }
        try {
            var unused = sending.get();
            return false;
        } catch (ExecutionException failure) {
            return true;
        }
    }

    private static boolean locked(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TRY_LOCK);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    private static List<PendingEvent> unpublished(Connection connection) throws SQLException {
        List<PendingEvent> events = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(UNPUBLISHED)) {
            statement.setInt(1, BATCH);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    events.add(ChangeFeed.event(row));
                }
            }
        }
        return events;
    }

    private static void mark(Connection connection, List<Long> acknowledged) throws SQLException {
        if (acknowledged.isEmpty()) {
            return;
        }
        Array numbers = connection.createArrayOf("bigint", acknowledged.toArray());
        try (PreparedStatement statement = connection.prepareStatement(MARK)) {
            statement.setArray(1, numbers);
            statement.executeUpdate();
        } finally {
            numbers.free();
        }
    }

    /**
     * An event on its way.
     *
     * @param seq its number in the table
     * @param future what Kafka answers
     * @param span of sending it
     */
    private record Sending(long seq, Future<RecordMetadata> future, Span span) {

        void end() {
            span.end();
        }
    }

    /**
     * What a round did.
     *
     * @param worked whether this relay held the lock
     * @param published how many events were sent and marked
     * @param more whether there may be more to send right away
     * @param failure why it stopped early, when it did
     */
    record Outcome(
            boolean worked,
            int published,
            boolean more,
            @Nullable Exception failure) {

        static final Outcome ANOTHER_RELAY_WORKS = new Outcome(false, 0, false, null);
    }
}
