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
    private static final String KEEP = """
            insert into state_history (aggregate_type, id, version, deleted, state, occurred_at)
            values (?, ?, ?, ?, ?::jsonb, ?)
            on conflict (aggregate_type, id, version) do nothing
            """;
    // What was told of a person and is erased is erased from earlier states too; all else stays, so that counts stay.
    private static final String ERASE = """
            update state_history h
            set state = h.state || (
                select coalesce(jsonb_object_agg(member.key, member.value), '{}')
                from jsonb_each(erased.state) member
                where member.value = 'null' or member.key = 'erased'
                   or member.key = 'answers' and h.state -> 'answers' <> '[]')
            from state_history erased
            where erased.aggregate_type = ? and erased.id = ? and erased.version = ?
              and h.aggregate_type = erased.aggregate_type and h.id = erased.id and h.version < erased.version
            """;

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
        // What a state pointed to before counts as well as what it points to now.
        Set<String> profiles = new TreeSet<>(affected(connection, affectedProfiles, states));
        Set<String> projects = new TreeSet<>(affected(connection, affectedProjects, states));
        upsert(connection, states);
        profiles.addAll(affected(connection, affectedProfiles, states));
        projects.addAll(affected(connection, affectedProjects, states));
        rewrite(connection, FactTable.PUBLICATION, ids(states, "publication"));
        rewrite(connection, FactTable.PROFILE, profiles);
        rewrite(connection, FactTable.PROJECT, projects);
        rewrite(connection, FactTable.COUNTRY, ids(states, "country"));
        rewrite(connection, FactTable.REGION, ids(states, "region-scheme"));
        rewrite(connection, FactTable.REGION_COUNTRY, ids(states, "region-scheme"));
        rewrite(connection, FactTable.OPEN_CONFLICT, affected(connection, affectedConflicts, states));
        ReadModelMark.renew(connection);
    }

    /**
     * Writes states without the facts that follow from them; {@link #writeAllFacts} is owed after the last of them. For
     * a generation from which nobody reads yet.
     */
    void writeStates(Connection connection, List<HeardState> states) throws SQLException {
        upsert(connection, states);
    }

    /** Writes anew all facts of the generation that the transaction has entered. */
    void writeAllFacts(Connection connection) throws SQLException {
        for (FactTable table : FactTable.ALL) {
            try (PreparedStatement empty = connection.prepareStatement("delete from " + table.table())) {
                empty.executeUpdate();
            }
            writeFacts(connection, table, table.allIds(connection));
        }
    }

    /** Writes facts of one kind of some aggregates, of which there are none yet. */
    void writeFacts(Connection connection, FactTable table, Array ids) throws SQLException {
        run(connection, table.insert(), ids);
    }

    private static void upsert(Connection connection, List<HeardState> states) throws SQLException {
        run(connection, UPSERT, states);
        run(connection, KEEP, states);
        List<HeardState> erased = states.stream().filter(HeardState::erased).toList();
        try (PreparedStatement erase = connection.prepareStatement(ERASE)) {
            for (HeardState state : erased) {
                erase.setString(1, state.aggregateType());
                erase.setString(2, state.id());
                erase.setLong(3, state.version());
                erase.executeUpdate();
            }
        }
    }

    private static void run(Connection connection, String sql, List<HeardState> states) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (HeardState state : states) {
                statement.setString(1, state.aggregateType());
                statement.setString(2, state.id());
                statement.setLong(3, state.version());
                statement.setBoolean(4, state.deleted());
                statement.setString(5, state.json());
                statement.setObject(6, state.occurredAt().atOffset(ZoneOffset.UTC));
                statement.addBatch();
            }
            statement.executeBatch();
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

    private static void rewrite(Connection connection, FactTable table, Collection<String> keys) throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        Array array = connection.createArrayOf("text", keys.toArray());
        run(connection, table.delete(), array);
        run(connection, table.insert(), array);
    }

    private static void run(Connection connection, String sql, Array keys) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, keys);
            statement.executeUpdate();
        }
    }
}
