package org.migrationprofiles.kit.change;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Writes the newest event of each aggregate once more, some hundred in a transaction, in the order of kind and id.
 *
 * <p>The last record of a key is what a compacted topic keeps, so an old state must never come behind a newer one. Each
 * transaction therefore takes a lock that writers share: all that was written before is seen, and all that is written
 * after gets a higher number. It does not stand in the writers' way for longer than half a second before it gives way
 * and tries again.
 */
final class RepublicationRun {

    private static final int BATCH = 500;
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final int GIVE_WAY_MILLISECONDS = 100;

    private static final String WAIT_SHORTLY = "set local lock_timeout = '500ms'";
    private static final String STOP_WRITERS =
            "select pg_advisory_xact_lock(hashtextextended('change-log:' || current_schema(), 0))";
    private static final String REPUBLISH = """
            with newest as (
                select distinct on (aggregate_type, aggregate_id) * from change_event
                where not republished and (aggregate_type, aggregate_id) > (?, ?)
                order by aggregate_type, aggregate_id, aggregate_version desc
                limit ?
            ), numbered as (
                select *, row_number() over (order by aggregate_type, aggregate_id) as place from newest
            ), written as (
                insert into change_event (event_id, topic, aggregate_type, aggregate_id, aggregate_version, type, payload,
                                          occurred_at, actor, request_id, republished)
                select fresh.id, topic, aggregate_type, aggregate_id, aggregate_version, type, payload,
                       occurred_at, actor, request_id, true
                from numbered join unnest(?::uuid[]) with ordinality as fresh (id, place) using (place)
                order by place
                returning aggregate_type, aggregate_id
            )
            select aggregate_type, aggregate_id, count(*) over () as written
            from written order by aggregate_type desc, aggregate_id desc limit 1
            """;
    private static final String COUNT = "update republication set republished = republished + ? where id = ?";
    private static final String WAKE_RELAYS = "select pg_notify('change_event_' || current_schema(), '')";

    private final DataSource dataSource;
    private final UUID id;

    /**
     * @param id of the run, whose count it keeps
     */
    RepublicationRun(DataSource dataSource, UUID id) {
        this.dataSource = dataSource;
        this.id = id;
    }

    /**
     * Runs to the end.
     *
     * @throws InterruptedException when the thread is asked to stop; what was committed so far stays
     */
    void run() throws SQLException, InterruptedException {
        Place place = new Place("", "", 0);
        do {
            place = batch(place);
            if (Thread.interrupted()) {
                throw new InterruptedException("stopped");
            }
        } while (place.written() == BATCH);
    }

    private Place batch(Place after) throws SQLException, InterruptedException {
        while (true) {
            Place reached = attempt(after);
            if (reached != null) {
                return reached;
            }
            TimeUnit.MILLISECONDS.sleep(GIVE_WAY_MILLISECONDS);
        }
    }

    /** Null when writers were in the way. */
    private @Nullable Place attempt(Place after) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(WAIT_SHORTLY);
                statement.execute(STOP_WRITERS);
                Place reached = republish(connection, after);
                count(connection, reached.written());
                statement.execute(WAKE_RELAYS);
                connection.commit();
                return reached;
            } catch (SQLException failure) {
                connection.rollback();
                if (LOCK_NOT_AVAILABLE.equals(failure.getSQLState())) {
                    return null;
                }
                throw failure;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static Place republish(Connection connection, Place after) throws SQLException {
        Array ids = connection.createArrayOf(
                "uuid",
                Stream.generate(UuidCreator::getTimeOrderedEpoch).limit(BATCH).toArray());
        try (PreparedStatement statement = connection.prepareStatement(REPUBLISH)) {
            statement.setString(1, after.aggregateType());
            statement.setString(2, after.aggregateId());
            statement.setInt(3, BATCH);
            statement.setArray(4, ids);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? new Place(row.getString(1), row.getString(2), row.getInt(3)) : after.end();
            }
        } finally {
            ids.free();
        }
    }

    private void count(Connection connection, int written) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(COUNT)) {
            statement.setInt(1, written);
            statement.setObject(2, id);
            statement.executeUpdate();
        }
    }

    /**
     * How far a run has come.
     *
     * @param aggregateType of the last aggregate written
     * @param aggregateId of the last aggregate written
     * @param written how many the last batch had
     */
    private record Place(String aggregateType, String aggregateId, int written) {

        Place end() {
            return new Place(aggregateType, aggregateId, 0);
        }
    }
}
