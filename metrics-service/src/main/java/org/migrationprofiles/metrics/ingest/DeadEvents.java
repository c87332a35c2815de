package org.migrationprofiles.metrics.ingest;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Keeps records that cannot be used, so that none is lost without a trace. */
@ApplicationScoped
public class DeadEvents {

    private static final String KEEP = """
            insert into dead_event (topic, partition, "offset", key, value, reason) values (?, ?, ?, ?, ?, ?)
            on conflict (topic, partition, "offset") do nothing
            """;
    private static final String COLUMNS =
            "select id, topic, partition, \"offset\", key, value, reason, received_at, status, decided_by, decided_at"
                    + " from dead_event where ";
    private static final String PAGE = COLUMNS + "id > ? order by id limit ?";
    private static final String PAGE_OF_STATUS = COLUMNS + "status = ? and id > ? order by id limit ?";
    private static final String ONE = COLUMNS + "id = ?";
    private static final String ONE_TO_DECIDE = ONE + " for update";
    private static final String DECIDE =
            "update dead_event set status = ?, decided_by = ?, decided_at = clock_timestamp() where id = ?";
    private static final String ASIDE =
            "select topic, partition, \"offset\", key from dead_event where status <> 'REPLAYED'";
    private static final String OPEN = "select count(*) from dead_event where status = 'OPEN'";

    private final DataSource dataSource;

    @Inject
    DeadEvents(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void register(@Observes StartupEvent event, MeterRegistry meters) {
        Gauge.builder("suite.dead.events.open", this, DeadEvents::open)
                .description("Records that could not be used and that nobody has decided on")
                .register(meters);
    }

    // A metric that cannot be read is not a number; it stops no other.
    private double open() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(OPEN);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getDouble(1) : Double.NaN;
        } catch (SQLException unanswered) {
            return Double.NaN;
        }
    }

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

    /** Which records stay aside when topics are read again: all but those that have been replayed. */
    Set<DeadRecord> undecidedOrDiscarded(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ASIDE);
                ResultSet row = statement.executeQuery()) {
            Set<DeadRecord> aside = new HashSet<>();
            while (row.next()) {
                aside.add(new DeadRecord(
                        row.getString("topic"), row.getInt("partition"), row.getLong("offset"), row.getString("key")));
            }
            return aside;
        }
    }

    /**
     * Some of them in the order in which they came.
     *
     * @param after the id behind which to start
     * @param status only of this one; null for all
     * @throws IllegalStateException when the database does not answer
     */
    public List<DeadEvent> page(long after, DeadEvent.@Nullable Status status, int limit) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(status == null ? PAGE : PAGE_OF_STATUS)) {
            int parameter = 1;
            if (status != null) {
                statement.setString(parameter++, status.name());
            }
            statement.setLong(parameter++, after);
            statement.setInt(parameter, limit);
            return events(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException("The dead events could not be read", failure);
        }
    }

    /**
     * The one with an id.
     *
     * @throws IllegalStateException when the database does not answer
     */
    public Optional<DeadEvent> find(long id) {
        try (Connection connection = dataSource.getConnection()) {
            return one(connection, ONE, id);
        } catch (SQLException failure) {
            throw new IllegalStateException("The dead event could not be read", failure);
        }
    }

    /** The one with an id, for a decision in this transaction: others wait for it. */
    Optional<DeadEvent> findToDecide(Connection connection, long id) throws SQLException {
        return one(connection, ONE_TO_DECIDE, id);
    }

    void decide(Connection connection, long id, DeadEvent.Status status, String by) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(DECIDE)) {
            statement.setString(1, status.name());
            statement.setString(2, by);
            statement.setLong(3, id);
            statement.executeUpdate();
        }
    }

    private static Optional<DeadEvent> one(Connection connection, String sql, long id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, id);
            return events(statement).stream().findFirst();
        }
    }

    private static List<DeadEvent> events(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            List<DeadEvent> events = new ArrayList<>();
            while (row.next()) {
                byte[] value = row.getBytes("value");
                OffsetDateTime decidedAt = row.getObject("decided_at", OffsetDateTime.class);
                events.add(new DeadEvent(
                        row.getLong("id"),
                        row.getString("topic"),
                        row.getInt("partition"),
                        row.getLong("offset"),
                        row.getString("key"),
                        value == null ? null : new String(value, StandardCharsets.UTF_8),
                        row.getString("reason"),
                        row.getObject("received_at", OffsetDateTime.class).toInstant(),
                        DeadEvent.Status.valueOf(row.getString("status")),
                        row.getString("decided_by"),
                        decidedAt == null ? null : decidedAt.toInstant()));
            }
            return events;
        }
    }
}
