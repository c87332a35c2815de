package org.migrationprofiles.metrics.reading;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;
import org.migrationprofiles.metrics.generation.Generations;

/** Waits until the read model has versions of records, so that who wrote them can read what follows from them. */
@ApplicationScoped
public class HeardVersions {

    /** What a topic's name has before and after the kind. */
    private static final Pattern BESIDE_KIND = Pattern.compile("^migration-profiles\\.|\\.v\\d+$");

    private static final long LOOK_AGAIN_MILLIS = 20;
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final String MISSING = """
            select a.aggregate_type, a.id, a.version
            from unnest(?::text[], ?::text[], ?::bigint[]) as a (aggregate_type, id, version)
            where not exists (
                select 1 from replica r
                where r.aggregate_type = a.aggregate_type and r.id = a.id and r.version >= a.version)
            """;

    private final DataSource dataSource;
    private final Generations generations;
    private final SortedSet<String> kinds;

    /**
     * @param topics {@code mp.messaging.incoming.changes.topics}
     */
    @Inject
    HeardVersions(
            DataSource dataSource,
            Generations generations,
            @ConfigProperty(name = "mp.messaging.incoming.changes.topics") List<String> topics) {
        this.dataSource = dataSource;
        this.generations = generations;
        this.kinds = topics.stream()
                .map(topic -> BESIDE_KIND.matcher(topic.strip()).replaceAll(""))
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(TreeSet::new), Collections::unmodifiableSortedSet));
    }

    /** Kinds of record, such as {@code country-profile}, of which versions are heard; of others none ever will be. */
    public SortedSet<String> kinds() {
        return kinds;
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
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = dataSource.getConnection()) {
                generations.enterActive(connection);
                return missing(connection, asked);
            }
        });
    }

    private static List<HeardVersion> missing(Connection connection, List<HeardVersion> asked) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(MISSING)) {
            statement.setArray(1, array(connection, "text", asked, HeardVersion::aggregateType));
            statement.setArray(2, array(connection, "text", asked, HeardVersion::id));
            statement.setArray(3, array(connection, "bigint", asked, HeardVersion::version));
            List<HeardVersion> missing = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    missing.add(new HeardVersion(row.getString(1), row.getString(2), row.getLong(3)));
                }
            }
            return missing;
        }
    }

    private static Array array(
            Connection connection, String type, List<HeardVersion> versions, Function<HeardVersion, Object> part)
            throws SQLException {
        return connection.createArrayOf(type, versions.stream().map(part).toArray());
    }
}
