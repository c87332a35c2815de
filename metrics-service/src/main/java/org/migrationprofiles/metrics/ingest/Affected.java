package org.migrationprofiles.metrics.ingest;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.migrationprofiles.metrics.SqlFile;

/**
 * Aggregates whose facts may change with some states, as far as it can be told from the states that are there: what a state pointed to
 * before it is written counts as well as what it points to then.
 *
 * @param profiles ids of profiles
 * @param projectsOfProfiles ids of the projects that these are of
 * @param projects ids of projects
 * @param conflicts ids of conflicts
 * @param unitsCount whether kept units are of the present mark
 */
record Affected(
        Set<String> profiles,
        Set<String> projectsOfProfiles,
        Set<String> projects,
        Set<String> conflicts,
        boolean unitsCount) {

    // Asked together, on one way to the database and back.
    private static final String QUERIES = String.join(
            ";\n",
            SqlFile.of(Affected.class, "affected-profiles.sql"),
            SqlFile.of(Affected.class, "affected-projects.sql"),
            SqlFile.of(Affected.class, "affected-conflicts.sql"),
            KeptUnits.COUNT);
    // All but the last of them.
    private static final int OF_STATES = 3;

    /** What states affect now. */
    static Affected by(Connection connection, List<HeardState> states) throws SQLException {
        Array types = connection.createArrayOf(
                "text", states.stream().map(HeardState::aggregateType).toArray(String[]::new));
        Array ids = connection.createArrayOf(
                "text", states.stream().map(HeardState::id).toArray(String[]::new));
        try (PreparedStatement statement = connection.prepareStatement(QUERIES)) {
            for (int query = 0; query < OF_STATES; query++) {
                statement.setArray(2 * query + 1, types);
                statement.setArray(2 * query + 2, ids);
            }
            boolean unused = statement.execute();
            Set<String> profiles = new TreeSet<>();
            Set<String> projectsOfProfiles = new TreeSet<>();
            try (ResultSet row = statement.getResultSet()) {
                while (row.next()) {
                    profiles.add(row.getString("id"));
                    String project = row.getString("project_id");
                    if (project != null) {
                        projectsOfProfiles.add(project);
                    }
                }
            }
            Set<String> projects = next(statement);
            Set<String> conflicts = next(statement);
            boolean last = statement.getMoreResults();
            try (ResultSet row = statement.getResultSet()) {
                boolean unitsCount = last && row.next() && row.getBoolean(1);
                return new Affected(profiles, projectsOfProfiles, projects, conflicts, unitsCount);
            }
        }
    }

    private static Set<String> next(PreparedStatement statement) throws SQLException {
        Set<String> ids = new TreeSet<>();
        if (statement.getMoreResults()) {
            try (ResultSet row = statement.getResultSet()) {
                while (row.next()) {
                    ids.add(row.getString(1));
                }
            }
        }
        return ids;
    }

    /** What these or others affect; whether units count is as it was with these. */
    Affected or(Affected later) {
        return new Affected(
                both(profiles, later.profiles),
                both(projectsOfProfiles, later.projectsOfProfiles),
                both(projects, later.projects),
                both(conflicts, later.conflicts),
                unitsCount);
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        Set<String> both = new TreeSet<>(some);
        both.addAll(others);
        return both;
    }
}
