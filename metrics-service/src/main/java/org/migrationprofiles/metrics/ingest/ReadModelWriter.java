package org.migrationprofiles.metrics.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.migrationprofiles.metrics.SqlFile;

/**
 * Writes states into the read model: the newest version of each aggregate, then anew all facts that they can change.
 * Nothing is added up, so that doubles and wrong order do no harm. Works in the transaction of its caller.
 */
@ApplicationScoped
class ReadModelWriter {

    private static final String UPSERT = """
            insert into replica (aggregate_type, id, version, deleted, state, occurred_at)
            values (?, ?, ?, ?, ?::jsonb, ?)
            on conflict (aggregate_type, id) do update
            set version = excluded.version, deleted = excluded.deleted, state = excluded.state,
                occurred_at = excluded.occurred_at
            where replica.version < excluded.version
            """;

    private final String affectedProfiles = SqlFile.of(ReadModelWriter.class, "affected-profiles.sql");
    private final String affectedProjects = SqlFile.of(ReadModelWriter.class, "affected-projects.sql");
    private final List<FactTable> profileFacts = List.of(new FactTable("profile_fact", "profile_id", "profile-facts"));
    private final List<FactTable> projectFacts = List.of(new FactTable("project_fact", "project_id", "project-facts"));
    private final List<FactTable> publicationFacts =
            List.of(new FactTable("publication_fact", "publication_id", "publication-facts"));
    private final List<FactTable> countryFacts = List.of(new FactTable("country_fact", "country", "country-facts"));
    private final List<FactTable> regionFacts = List.of(
            new FactTable("region_fact", "scheme", "region-facts"),
            new FactTable("region_country_fact", "scheme", "region-country-facts"));

    void write(Connection connection, List<HeardState> states) throws SQLException {
        // What a state pointed to before counts as well as what it points to now.
        Set<String> profiles = new TreeSet<>(affected(connection, affectedProfiles, states));
        Set<String> projects = new TreeSet<>(affected(connection, affectedProjects, states));
        upsert(connection, states);
        profiles.addAll(affected(connection, affectedProfiles, states));
        projects.addAll(affected(connection, affectedProjects, states));
        rewrite(connection, publicationFacts, ids(states, "publication"));
        rewrite(connection, profileFacts, profiles);
        rewrite(connection, projectFacts, projects);
        rewrite(connection, countryFacts, ids(states, "country"));
        rewrite(connection, regionFacts, ids(states, "region-scheme"));
    }

    private static void upsert(Connection connection, List<HeardState> states) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            for (HeardState state : states) {
                upsert.setString(1, state.aggregateType());
                upsert.setString(2, state.id());
                upsert.setLong(3, state.version());
                upsert.setBoolean(4, state.deleted());
                upsert.setString(5, state.json());
                upsert.setObject(6, state.occurredAt().atOffset(ZoneOffset.UTC));
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }

    private static Collection<String> ids(List<HeardState> states, String type) {
        return states.stream()
                .filter(state -> state.aggregateType().equals(type))
                .map(HeardState::id)
                .distinct()
                .toList();
    }

    private static List<String> affected(Connection connection, String sql, List<HeardState> states)
            throws SQLException {
        Array types = connection.createArrayOf(
                "text", states.stream().map(HeardState::aggregateType).toArray());
        Array ids = connection.createArrayOf(
                "text", states.stream().map(HeardState::id).toArray());
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, types);
            statement.setArray(2, ids);
            try (ResultSet rows = statement.executeQuery()) {
                List<String> affected = new ArrayList<>();
                while (rows.next()) {
                    affected.add(rows.getString(1));
                }
                return affected;
            }
        }
    }

    private static void rewrite(Connection connection, List<FactTable> tables, Collection<String> keys)
            throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        Array array = connection.createArrayOf("text", keys.toArray());
        for (FactTable table : tables) {
            run(connection, table.delete(), array);
            run(connection, table.insert(), array);
        }
    }

    private static void run(Connection connection, String sql, Array keys) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, keys);
            statement.executeUpdate();
        }
    }

    /**
     * A table of facts that are thrown away and computed again.
     *
     * @param delete forgets the facts of some keys
     * @param insert computes them
     */
    private record FactTable(String delete, String insert) {

        FactTable(String table, String key, String file) {
            this(
                    "delete from " + table + " where " + key + " = any (?::text[])",
                    SqlFile.of(ReadModelWriter.class, file + ".sql"));
        }
    }
}
