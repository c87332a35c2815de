package org.migrationprofiles.kit.change;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.migrationprofiles.kit.lock.SessionLock;
import org.migrationprofiles.kit.lock.SoleRun;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;
import org.migrationprofiles.kit.request.RequestContext;

/**
 * Says every aggregate's current state again: for consumers that start over, for repair, and where topics may not be
 * compacted. One run at a time in all replicas; the run ends with its process and can be started again.
 */
@ApplicationScoped
public class Republications {

    private static final String ABANDON =
            "update republication set status = 'FAILED', finished_at = clock_timestamp() where status = 'RUNNING'";
    private static final String START = """
            insert into republication (id, status, aggregates, actor)
            select ?, 'RUNNING', count(distinct (aggregate_type, aggregate_id)), ? from change_event where not republished
            """;
    private static final String FIND =
            "select status, aggregates, republished, actor, started_at, finished_at from republication where id = ?";
    private static final String FINISH =
            "update republication set status = ?, finished_at = clock_timestamp() where id = ? and status = 'RUNNING'";

    private final DataSource dataSource;
    private final RequestContext request;
    private final SoleRun runs;

    @Inject
    public Republications(DataSource dataSource, RequestContext request) {
        this.dataSource = dataSource;
        this.request = request;
        this.runs = new SoleRun(dataSource, new SessionLock("republication"));
    }

    void stop(@Observes ShutdownEvent event) {
        runs.stop();
    }

    /**
     * Starts a run; it goes on behind the answer.
     *
     * @throws ProblemException 409 while another is running
     */
    public Republication start() {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        try {
            boolean started = runs.start(
                    holding -> {
                        execute(holding, ABANDON);
                        insert(holding, id);
                    },
                    () -> new RepublicationRun(dataSource, id).run(),
                    (holding, completed) -> finish(
                            holding, id, completed ? Republication.Status.COMPLETED : Republication.Status.FAILED));
            if (!started) {
                throw new ProblemException(
                        ProblemTypes.CONFLICT, "A republication is running. Wait for it, or follow it.");
            }
            return find(id).orElseThrow(IllegalStateException::new);
        } catch (SQLException failure) {
            throw new IllegalStateException("The republication could not be started", failure);
        }
    }

    /** A run and how far it has come. */
    public Optional<Republication> find(UUID id) {
        try (Connection connection = dataSource.getConnection()) {
            Optional<Republication> found = read(connection, id);
            if (found.isPresent() && found.get().status() == Republication.Status.RUNNING) {
                runs.whenNobodyRuns(connection, free -> execute(free, ABANDON));
                return read(connection, id);
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException("The republication could not be read", failure);
        }
    }

    private void insert(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(START)) {
            statement.setObject(1, id);
            statement.setString(2, request.actor());
            statement.executeUpdate();
        }
    }

    private static void finish(Connection connection, UUID id, Republication.Status status) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FINISH)) {
            statement.setString(1, status.name());
            statement.setObject(2, id);
            statement.executeUpdate();
        }
    }

    private static Optional<Republication> read(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setObject(1, id);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
                return Optional.of(new Republication(
                        id,
                        Republication.Status.valueOf(row.getString("status")),
                        row.getLong("aggregates"),
                        row.getLong("republished"),
                        row.getString("actor"),
                        row.getObject("started_at", OffsetDateTime.class).toInstant(),
                        finished == null ? null : finished.toInstant()));
            }
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
