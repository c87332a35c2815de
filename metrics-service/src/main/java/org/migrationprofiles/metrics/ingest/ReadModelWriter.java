package org.migrationprofiles.metrics.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.migrationprofiles.metrics.SqlFile;

/**
 * Writes states into the read model: the newest version of each aggregate, then anew all facts that they can change.
 * Nothing is added up, so that doubles and wrong order do no harm. Works in the transaction of its caller.
 */
@ApplicationScoped
class ReadModelWriter {

    // Plans that do not look at what is asked for; they are made for few.
    private static final int FEW = 100;
    private static final String REUSE_PLANS = "select set_config('plan_cache_mode', 'force_generic_plan', true)";
    private static final String PLAN_AS_USUAL = "select set_config('plan_cache_mode', 'auto', true)";

    private final String affectedProfiles = SqlFile.of(ReadModelWriter.class, "affected-profiles.sql");
    private final String affectedConflicts = SqlFile.of(ReadModelWriter.class, "affected-conflicts.sql");
    private final String affectedProjects = SqlFile.of(ReadModelWriter.class, "affected-projects.sql");

    /**
     * Writes states and the facts that follow from them.
     *
     * <p>The transaction has entered a generation and keeps others from writing into it, also those of other replicas of
     * the service: two that each hold a state of the same profile would both compute its facts without the state that
     * the other has not committed yet, and the later one would leave them wrong. Each statement after the lock sees what
     * was committed before it; the transaction has to be READ COMMITTED for that.
     */
    void write(Connection connection, List<HeardState> states) throws SQLException {
        if (states.size() <= FEW) {
            reusePlans(connection);
        }
        // What a state pointed to before counts as well as what it points to now.
        List<Set<String>> before = affected(connection, List.of(affectedProfiles, affectedProjects), states);
        boolean unused = StateWriter.write(connection, states);
        List<Set<String>> now =
                affected(connection, List.of(affectedProfiles, affectedProjects, affectedConflicts), states);
        Map<FactTable, Collection<String>> changed = new LinkedHashMap<>();
        changed.put(FactTable.PUBLICATION, ids(states, "publication"));
        changed.put(FactTable.PROFILE, both(before.get(0), now.get(0)));
        changed.put(FactTable.PROJECT, both(before.get(1), now.get(1)));
        changed.put(FactTable.COUNTRY, ids(states, "country"));
        changed.put(FactTable.REGION, ids(states, "region-scheme"));
        changed.put(FactTable.REGION_COUNTRY, ids(states, "region-scheme"));
        changed.put(FactTable.OPEN_CONFLICT, now.get(2));
        changed.values().removeIf(Collection::isEmpty);
        rewrite(connection, changed);
    }

    /**
     * Writes states without the facts that follow from them; {@link #writeAllFacts} is owed after the last of them. For
     * a generation from which nobody reads yet.
     *
     * @return whether the history of states, from which answers come too, may have changed
     */
    boolean writeStates(Connection connection, List<HeardState> states) throws SQLException {
        return StateWriter.write(connection, states);
    }

    /** Writes anew all facts of the generation that the transaction has entered. */
    void writeAllFacts(Connection connection) throws SQLException {
        for (FactTable table : FactTable.ALL) {
            try (PreparedStatement empty = connection.prepareStatement("delete from " + table.table())) {
                empty.executeUpdate();
            }
            try (PreparedStatement all = connection.prepareStatement(table.insertAll())) {
                all.executeUpdate();
            }
        }
    }

    /** Writes facts of one kind of some aggregates, of which there are none yet. */
    void writeFacts(Connection connection, FactTable table, Array ids) throws SQLException {
        run(connection, table.insert(), ids);
    }

    private static Collection<String> ids(List<HeardState> states, String type) {
        return states.stream()
                .filter(state -> state.aggregateType().equals(type))
                .map(HeardState::id)
                .distinct()
                .toList();
    }

    // To plan what follows anew for each state takes the database three times as long as to do it.
    private static void reusePlans(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(REUSE_PLANS)) {
            boolean unused = statement.execute();
        }
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        Set<String> both = new TreeSet<>(some);
        both.addAll(others);
        return both;
    }

    // All of them are asked on one way to the database and back.
    private static List<Set<String>> affected(Connection connection, List<String> queries, List<HeardState> states)
            throws SQLException {
        Array types = connection.createArrayOf(
                "text", states.stream().map(HeardState::aggregateType).toArray(String[]::new));
        Array ids = connection.createArrayOf(
                "text", states.stream().map(HeardState::id).toArray(String[]::new));
        try (PreparedStatement statement = connection.prepareStatement(String.join(";\n", queries))) {
            for (int query = 0; query < queries.size(); query++) {
                statement.setArray(2 * query + 1, types);
                statement.setArray(2 * query + 2, ids);
            }
            List<Set<String>> answers = new ArrayList<>();
            boolean more = statement.execute();
            while (more) {
                try (ResultSet rows = statement.getResultSet()) {
                    Set<String> affected = new TreeSet<>();
                    while (rows.next()) {
                        affected.add(rows.getString(1));
                    }
                    answers.add(affected);
                }
                more = statement.getMoreResults();
            }
            return answers;
        }
    }

    // The mark on the same way, so that a state takes no more of them than it must.
    private static void rewrite(Connection connection, Map<FactTable, Collection<String>> changed) throws SQLException {
        List<String> statements = new ArrayList<>();
        for (FactTable table : changed.keySet()) {
            statements.add(table.delete());
            statements.add(table.insert());
        }
        statements.add(ReadModelMark.RENEW);
        statements.add(PLAN_AS_USUAL);
        try (PreparedStatement statement = connection.prepareStatement(String.join(";\n", statements))) {
            int parameter = 1;
            for (Collection<String> keys : changed.values()) {
                Array array = connection.createArrayOf("text", keys.toArray(String[]::new));
                statement.setArray(parameter, array);
                statement.setArray(parameter + 1, array);
                parameter += 2;
            }
            boolean unused = statement.execute();
        }
    }

    private static void run(Connection connection, String sql, Array keys) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, keys);
            statement.executeUpdate();
        }
    }
}
