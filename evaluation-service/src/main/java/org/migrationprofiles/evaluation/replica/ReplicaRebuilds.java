package org.migrationprofiles.evaluation.replica;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.lock.SessionLock;
import org.migrationprofiles.kit.lock.SoleRun;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;
import org.migrationprofiles.kit.request.RequestContext;

/** Builds the replica anew from the topics, one run at a time in all replicas of the service. */
@ApplicationScoped
public class ReplicaRebuilds {

    private static final String LATEST = "ffffffff-ffff-ffff-ffff-ffffffffffff";
    private static final String ABANDON =
            "update replica_rebuild set status = 'FAILED', finished_at = clock_timestamp() where status = 'RUNNING'";
    private static final String START = "insert into replica_rebuild (id, status, actor) values (?, 'RUNNING', ?)";
    private static final String FINISH =
            "update replica_rebuild set status = ?, finished_at = clock_timestamp() where id = ? and status = 'RUNNING'";
    private static final String FIND = "select * from replica_rebuild where id = ?";
    private static final String LIST = "select * from replica_rebuild where id < ? order by id desc limit ?";

    private final DataSource dataSource;
    private final RequestContext request;
    private final ReplicaRebuildRun run;
    private final SoleRun runs;

    @Inject
    public ReplicaRebuilds(DataSource dataSource, RequestContext request, ReplicaRebuildRun run) {
        this.dataSource = dataSource;
        this.request = request;
        this.run = run;
        this.runs = new SoleRun(dataSource, new SessionLock("replica-rebuild"));
    }

    void stop(@Observes ShutdownEvent event) {
        runs.stop();
    }

    /**
     * Starts a run; it goes on behind the answer.
     *
     * @throws ProblemException 409 while another is running
     */
    public ReplicaRebuild start() {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        try {
            boolean started = runs.start(
                    holding -> begin(holding, id),
                    () -> run.run(id),
                    (holding, completed) -> end(holding, id, completed));
            if (!started) {
                throw new ProblemException(
                        ProblemTypes.CONFLICT, "The replica is being built anew. Wait for that, or follow it.");
            }
            return find(id).orElseThrow(IllegalStateException::new);
        } catch (SQLException failure) {
            throw new IllegalStateException("The rebuild could not be started", failure);
        }
    }

    /** A run and how far it has come. */
    public Optional<ReplicaRebuild> find(UUID id) {
        return read(FIND, statement -> statement.setObject(1, id)).stream().findFirst();
    }

    /**
     * Runs, the latest first.
     *
     * @param before the id of the last one seen; null to start
     * @param limit the most to return
     */
    public List<ReplicaRebuild> list(@Nullable String before, int limit) {
        return read(LIST, statement -> {
            statement.setObject(1, UUID.fromString(before == null ? LATEST : before));
            statement.setInt(2, limit);
        });
    }

    private List<ReplicaRebuild> read(String query, Parameters parameters) {
        try (Connection connection = dataSource.getConnection()) {
            List<ReplicaRebuild> found = read(connection, query, parameters);
            if (found.stream().noneMatch(one -> one.status() == ReplicaRebuild.Status.RUNNING)) {
                return found;
            }
            runs.whenNobodyRuns(connection, ReplicaRebuilds::abandon);
            return read(connection, query, parameters);
        } catch (SQLException failure) {
            throw new IllegalStateException("The rebuilds could not be read", failure);
        }
    }

    private static List<ReplicaRebuild> read(Connection connection, String query, Parameters parameters)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            parameters.bind(statement);
            try (ResultSet row = statement.executeQuery()) {
                List<ReplicaRebuild> found = new ArrayList<>();
                while (row.next()) {
                    found.add(rebuild(row));
                }
                return found;
            }
        }
    }

    private static ReplicaRebuild rebuild(ResultSet row) throws SQLException {
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        return new ReplicaRebuild(
                row.getObject("id", UUID.class),
                ReplicaRebuild.Status.valueOf(row.getString("status")),
                row.getLong("read"),
                row.getObject("total", Long.class),
                row.getLong("written"),
                row.getLong("removed"),
                row.getString("actor"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant());
    }

    private void begin(Connection holding, UUID id) throws SQLException {
        abandon(holding);
        try (PreparedStatement statement = holding.prepareStatement(START)) {
            statement.setObject(1, id);
            statement.setString(2, request.actor());
            statement.executeUpdate();
        }
    }

    private static void abandon(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(ABANDON);
        }
    }

    private static void end(Connection holding, UUID id, boolean completed) throws SQLException {
        try (PreparedStatement statement = holding.prepareStatement(FINISH)) {
            statement.setString(1, (completed ? ReplicaRebuild.Status.COMPLETED : ReplicaRebuild.Status.FAILED).name());
            statement.setObject(2, id);
            statement.executeUpdate();
        }
    }

    /** Gives a query what it asks for. */
    @FunctionalInterface
    private interface Parameters {
        void bind(PreparedStatement statement) throws SQLException;
    }
}
