package org.migrationprofiles.metrics.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Writes states with one statement, however many they are: the newest of each aggregate into {@code replica} unless that has the
 * same version or a newer one, and all that were not heard before into {@code state_history}. Works in the transaction of its
 * caller, which has entered a generation.
 */
final class StateWriter {

    // The history mostly has the states that a rebuild hears: those are passed over before they are read as JSON.
    // What another transaction brings at the same moment is passed over at the conflict.
    private static final String WRITE = """
            with heard as materialized (
                select * from unnest(?::text[], ?::text[], ?::bigint[], ?::boolean[], ?::text[], ?::text[], ?::boolean[])
                    with ordinality as h (aggregate_type, id, version, deleted, state, occurred_at, newest, place)
            ), kept as (
                insert into state_history (aggregate_type, id, version, deleted, state, occurred_at)
                select aggregate_type, id, version, deleted, state::jsonb, occurred_at::timestamptz from heard h
                where not exists (
                    select 1 from state_history k
                    where k.aggregate_type = h.aggregate_type and k.id = h.id and k.version = h.version)
                order by place
                on conflict (aggregate_type, id, version) do nothing
                returning version
            ), written as (
                insert into replica (aggregate_type, id, version, deleted, state, occurred_at)
                select aggregate_type, id, version, deleted, state::jsonb, occurred_at::timestamptz from heard where newest
                on conflict (aggregate_type, id) do update
                set version = excluded.version, deleted = excluded.deleted, state = excluded.state,
                    occurred_at = excluded.occurred_at
                where replica.version < excluded.version
            )
            select count(*) from kept
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
    // Two that keep the same states at the same moment wait for each other in the same order, and never in a circle.
    private static final Comparator<HeardState> BY_KEY = Comparator.comparing(HeardState::aggregateType)
            .thenComparing(HeardState::id)
            .thenComparingLong(HeardState::version);
    private static final int LAST_YEAR_OF_FOUR_DIGITS = 9999;

    private StateWriter() {}

    /**
     * Writes states; of those that tell the same version of an aggregate, the first counts.
     *
     * @return whether the history, which does not belong to the generation, may have changed
     */
    static boolean write(Connection connection, List<HeardState> states) throws SQLException {
        if (states.isEmpty()) {
            return false;
        }
        List<HeardState> different = different(states);
        Set<HeardState> newest = newest(different);
        try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
            array(statement, 1, "text", texts(different, HeardState::aggregateType));
            array(statement, 2, "text", texts(different, HeardState::id));
            array(
                    statement,
                    3,
                    "bigint",
                    different.stream().map(HeardState::version).toArray(Long[]::new));
            array(
                    statement,
                    4,
                    "boolean",
                    different.stream().map(HeardState::deleted).toArray(Boolean[]::new));
            array(statement, 5, "text", texts(different, HeardState::json));
            array(statement, 6, "text", texts(different, state -> timestamp(state.occurredAt())));
            array(
                    statement,
                    7,
                    "boolean",
                    different.stream().map(newest::contains).toArray(Boolean[]::new));
            try (ResultSet row = statement.executeQuery()) {
                boolean kept = row.next() && row.getLong(1) > 0;
                return erase(connection, states) || kept;
            }
        }
    }

    private static List<HeardState> different(List<HeardState> states) {
        if (states.size() == 1) {
            return states;
        }
        Set<State> seen = new HashSet<>();
        return states.stream()
                .filter(state -> seen.add(new State(Aggregate.of(state), state.version())))
                .sorted(BY_KEY)
                .toList();
    }

    // By what they are, not by what they say: the texts are long.
    private static Set<HeardState> newest(List<HeardState> states) {
        Map<Aggregate, HeardState> newest = new HashMap<>();
        for (HeardState state : states) {
            newest.merge(Aggregate.of(state), state, (one, other) -> other.version() > one.version() ? other : one);
        }
        Set<HeardState> identities = Collections.newSetFromMap(new IdentityHashMap<>());
        identities.addAll(newest.values());
        return identities;
    }

    private static boolean erase(Connection connection, List<HeardState> states) throws SQLException {
        List<HeardState> erased = states.stream().filter(HeardState::erased).toList();
        if (erased.isEmpty()) {
            return false;
        }
        try (PreparedStatement erase = connection.prepareStatement(ERASE)) {
            for (HeardState state : erased) {
                erase.setString(1, state.aggregateType());
                erase.setString(2, state.id());
                erase.setLong(3, state.version());
                erase.addBatch();
            }
            erase.executeBatch();
        }
        return true;
    }

    private static String[] texts(List<HeardState> states, Function<HeardState, String> text) {
        return states.stream().map(text).toArray(String[]::new);
    }

    private static void array(PreparedStatement statement, int parameter, String type, Object[] values)
            throws SQLException {
        statement.setArray(parameter, statement.getConnection().createArrayOf(type, values));
    }

    /** As PostgreSQL reads it: a year has no sign, and one before the first is told as such. */
    static String timestamp(Instant instant) {
        OffsetDateTime time = instant.atOffset(ZoneOffset.UTC);
        int year = time.getYear();
        if (year > 0) {
            String text = instant.toString();
            return year > LAST_YEAR_OF_FOUR_DIGITS ? text.substring(1) : text;
        }
        String text = time.toString();
        return String.format(Locale.ROOT, "%04d%s BC", 1 - year, text.substring(text.indexOf('-', 1)));
    }

    private record Aggregate(String type, String id) {
        static Aggregate of(HeardState state) {
            return new Aggregate(state.aggregateType(), state.id());
        }
    }

    private record State(Aggregate aggregate, long version) {}
}
