package org.migrationprofiles.metrics.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.migrationprofiles.metrics.reading.KnownStates;

/**
 * Fills the schema {@code _known} from the history of states, in a transaction that nobody else sees and that is taken back: the same
 * tables, views and formulas, over the states of then.
 */
@ApplicationScoped
class StatesOfATime implements KnownStates {

    private static final String ENTER = """
            set local lock_timeout = '10s';
            select pg_advisory_xact_lock(hashtextextended('known-at:' || current_schema(), 0));
            set local lock_timeout = default;
            select set_config('search_path',
                quote_ident(current_schema() || '_known') || ', ' || quote_ident(current_schema()), true)
            """;
    private static final String STATES = """
            insert into replica (aggregate_type, id, version, deleted, state, occurred_at)
            select distinct on (aggregate_type, id) aggregate_type, id, version, deleted, state, occurred_at
            from state_history where occurred_at <= ? order by aggregate_type, id, version desc
            """;
    // No place in Kafka: only the time of the newest of them.
    private static final String POSITION = """
            insert into consumer_position (topic, partition, next_offset, event_time)
            select 'history', 0, 0, max(occurred_at) from replica
            """;
    // Another mark at each instant, and when more is heard of the time before it.
    private static final String MARK = """
            insert into read_model_mark (mark, units)
            select mark, mark from (
                select md5(coalesce(string_agg(aggregate_type || id || version, ',' order by aggregate_type, id), '') || ?)::uuid
                from replica) as new (mark)
            on conflict (only_one) do update set mark = excluded.mark, units = excluded.units
            """;

    private final UsableFacts facts;

    @Inject
    StatesOfATime(UsableFacts facts) {
        this.facts = facts;
    }

    @Override
    public void enter(Connection connection, Instant knownAt) throws SQLException {
        OffsetDateTime time = knownAt.atOffset(ZoneOffset.UTC);
        try (Statement enter = connection.createStatement();
                PreparedStatement states = connection.prepareStatement(STATES);
                PreparedStatement position = connection.prepareStatement(POSITION);
                PreparedStatement mark = connection.prepareStatement(MARK)) {
            enter.execute(ENTER);
            states.setObject(1, time);
            states.executeUpdate();
            facts.write(connection, time);
            position.executeUpdate();
            mark.setString(1, knownAt.toString());
            mark.executeUpdate();
        }
    }
}
