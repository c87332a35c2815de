package org.migrationprofiles.metrics.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

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
        Affected before = Affected.by(connection, states);
        boolean unused = StateWriter.write(connection, states);
        Affected affected = before.or(Affected.by(connection, states));
        Map<FactTable, Collection<String>> changed = new LinkedHashMap<>();
        changed.put(FactTable.PUBLICATION, ids(states, "publication"));
        changed.put(FactTable.PROFILE, affected.profiles());
        changed.put(FactTable.PROJECT, affected.projects());
        changed.put(FactTable.COUNTRY, ids(states, "country"));
        changed.put(FactTable.REGION, ids(states, "region-scheme"));
        changed.put(FactTable.REGION_COUNTRY, ids(states, "region-scheme"));
        changed.put(FactTable.OPEN_CONFLICT, affected.conflicts());
        FactStatements statements = new FactStatements();
        changed.forEach((table, ids) -> {
            if (!ids.isEmpty()) {
                statements.add(table.delete(), List.of(ids));
                statements.add(table.insert(), List.of(ids));
            }
        });
        if (affected.unitsCount()) {
            Set<String> projects = new TreeSet<>(affected.projects());
            projects.addAll(affected.projectsOfProfiles());
            KeptUnits.addSome(
                    statements,
                    new KeptUnits.Changed(
                            ids(states, "publication"), affected.profiles(), affected.projects(), projects));
        } else {
            KeptUnits.addAll(statements);
        }
        // The mark on the same way, so that a state takes no more of them than it must.
        statements.add(ReadModelMark.RENEW, List.of());
        statements.add(PLAN_AS_USUAL, List.of());
        statements.execute(connection);
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

    /** Writes anew all facts of the generation that the transaction has entered, and all units, and gives it another mark. */
    void writeAllFacts(Connection connection) throws SQLException {
        for (FactTable table : FactTable.ALL) {
            try (PreparedStatement empty = connection.prepareStatement("delete from " + table.table())) {
                empty.executeUpdate();
            }
            try (PreparedStatement all = connection.prepareStatement(table.insertAll())) {
                all.executeUpdate();
            }
        }
        KeptUnits.writeAll(connection);
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

    private static void run(Connection connection, String sql, Array keys) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, keys);
            statement.executeUpdate();
        }
    }
}
