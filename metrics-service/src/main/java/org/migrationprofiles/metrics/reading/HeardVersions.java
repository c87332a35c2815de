package org.migrationprofiles.metrics.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;

/** Waits until the read model has versions of records, so that who wrote them can read what follows from them. */
@ApplicationScoped
public class HeardVersions {

    private static final long LOOK_AGAIN_MILLIS = 20;
    private static final Duration RETRY = Duration.ofSeconds(1);
    // In the generation that answers, whose schema stands first in its path.
    private static final String MISSING = """
            select a.aggregate_type, a.id, a.version
            from unnest(?::text[], ?::text[], ?::bigint[]) as a (aggregate_type, id, version)
            where not exists (
                select 1 from replica r
                where r.aggregate_type = a.aggregate_type and r.id = a.id and r.version >= a.version)
            """;
    private static final String ENTER =
            "select set_config('search_path', path, true) from read_model_generation where status = 'ACTIVE'";

    private final DataSource dataSource;

    @Inject
    HeardVersions(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Waits for the versions that a request asks for, as long as it is willing to. Nothing to wait for takes no time.
     *
     * @throws ProblemException 503 when they have not come
     */
    public void await(ReadingConditions conditions) {
        List<HeardVersion> missing = conditions.minVersions();
        if (missing.isEmpty()) {
            return;
        }
        long deadline = System.nanoTime() + conditions.patience().toNanos();
        while (true) {
            missing = missing(missing);
            if (missing.isEmpty()) {
                return;
            }
            if (System.nanoTime() >= deadline) {
                throw new ProblemException(
                                ProblemTypes.UNAVAILABLE,
                                "The figures do not rest on "
                                        + String.join(
                                                ", ",
                                                missing.stream()
                                                        .map(HeardVersion::toString)
                                                        .toList())
                                        + " yet. Ask again, or wait with Prefer: wait=2.")
                        .retryAfter(RETRY);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a version", stopped);
        }
    }

    private List<HeardVersion> missing(List<HeardVersion> asked) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement enter = connection.prepareStatement(ENTER);
                    PreparedStatement statement = connection.prepareStatement(MISSING)) {
                enter.execute();
                statement.setArray(
                        1,
                        array(
                                connection,
                                "text",
                                asked.stream().map(HeardVersion::aggregateType).toArray()));
                statement.setArray(
                        2,
                        array(
                                connection,
                                "text",
                                asked.stream().map(HeardVersion::id).toArray()));
                statement.setArray(
                        3,
                        array(
                                connection,
                                "bigint",
                                asked.stream().map(HeardVersion::version).toArray()));
                List<HeardVersion> missing = new ArrayList<>();
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        missing.add(new HeardVersion(row.getString(1), row.getString(2), row.getLong(3)));
                    }
                }
                return missing;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The versions could not be read", failure);
        }
    }

    private static Array array(Connection connection, String type, Object[] values) throws SQLException {
        return connection.createArrayOf(type, values);
    }
}
