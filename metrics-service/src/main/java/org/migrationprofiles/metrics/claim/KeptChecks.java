package org.migrationprofiles.metrics.claim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.migrationprofiles.kit.change.ChangeLog;
import org.migrationprofiles.kit.change.StateChange;

/** Keeps what was told last of each check, and tells what has come out differently. Each method works in a transaction. */
@ApplicationScoped
class KeptChecks {

    private static final String ALL = "select claim_id, deleted, state::text as state from claim_check for update";
    // One look into the index for each claim, however often its verdict has changed.
    private static final String TOLD = """
            select kept.claim_id, stood.verdict, stood.since from claim_check kept
            cross join lateral (
                select verdict, since from claim_verdict told
                where told.claim_id = kept.claim_id and told.since <= ? order by told.since desc limit 1) stood
            """;
    private static final String STANDS = """
            insert into claim_verdict (claim_id, since, verdict) values (?, ?, ?)
            on conflict (claim_id, since) do update set verdict = excluded.verdict
            """;
    private static final String KEEP = """
            insert into claim_check (claim_id, version, deleted, state, since) values (?, ?, ?, ?::jsonb, ?)
            on conflict (claim_id) do update
            set version = excluded.version, deleted = excluded.deleted, state = excluded.state, since = excluded.since
            """;
    private static final String RUN = """
            insert into claim_check_run (mark, as_of) values (?, ?)
            on conflict (only_one) do update set mark = excluded.mark, as_of = excluded.as_of
            """;
    private static final String RAN = "select 1 from claim_check_run where mark = ? and as_of = ?";
    private static final String RAN_BEFORE = "select 1 from claim_check_run where mark = ?";
    private static final String NEWEST_CHANGE = "select max(event_time) from consumer_position";

    private final DataSource dataSource;
    private final ChangeLog changes;
    private final ObjectMapper json;
    private final ObjectReader exactly;

    @Inject
    KeptChecks(DataSource dataSource, ChangeLog changes, ObjectMapper json) {
        this.dataSource = dataSource;
        this.changes = changes;
        this.json = json;
        this.exactly = json.reader().with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    /** Whether claims were checked by a state of the read model, as of a day. */
    boolean ran(String mark, LocalDate asOf) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(RAN)) {
            statement.setString(1, mark);
            statement.setDate(2, Date.valueOf(asOf));
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    /**
     * The verdict on each claim that stood last, as far as that was told.
     *
     * @param time at which
     */
    Map<String, Told> told(Instant time) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(TOLD)) {
            statement.setObject(1, time.atOffset(ZoneOffset.UTC));
            try (ResultSet row = statement.executeQuery()) {
                Map<String, Told> told = new HashMap<>();
                while (row.next()) {
                    told.put(
                            row.getString("claim_id"),
                            new Told(
                                    Verdict.valueOf(row.getString("verdict")),
                                    row.getObject("since", OffsetDateTime.class).toInstant()));
                }
                return told;
            }
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    /**
     * Since when a verdict stands that was not told yet: the time of the newest change that the read model rests on, as the
     * transaction sees it; where claims were checked by the same records before, the beginning of the day, which alone can have
     * brought it.
     *
     * @param mark of the state of the read model
     * @param latest it cannot stand since any later time
     */
    Instant newest(String mark, LocalDate asOf, Instant latest) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement before = connection.prepareStatement(RAN_BEFORE);
                PreparedStatement newest = connection.prepareStatement(NEWEST_CHANGE)) {
            before.setString(1, mark);
            try (ResultSet ran = before.executeQuery();
                    ResultSet row = newest.executeQuery()) {
                OffsetDateTime change = row.next() ? row.getObject(1, OffsetDateTime.class) : null;
                OffsetDateTime since = ran.next() ? asOf.atStartOfDay().atOffset(ZoneOffset.UTC) : change;
                Instant moment = since == null || since.toInstant().isAfter(latest) ? latest : since.toInstant();
                return moment.truncatedTo(ChronoUnit.MICROS);
            }
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    /**
     * Keeps how checks have come out, and tells of those that came out differently from the last time.
     *
     * @param checks of all claims that there are
     * @param mark of the state of the read model by which they were checked
     * @param now since when what came out differently is so
     * @return how many were told of
     */
    int keep(List<ClaimCheck> checks, String mark, LocalDate asOf, Instant now) {
        try (Connection connection = dataSource.getConnection()) {
            Map<String, ToldCheck> before = before(connection);
            int[] told = new int[1];
            changes.together(() -> told[0] = tell(connection, before, checks, now));
            try (PreparedStatement run = connection.prepareStatement(RUN)) {
                run.setString(1, mark);
                run.setDate(2, Date.valueOf(asOf));
                run.executeUpdate();
            }
            return told[0];
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    private int tell(Connection connection, Map<String, ToldCheck> before, List<ClaimCheck> checks, Instant now) {
        int told = 0;
        Set<String> there = new HashSet<>();
        for (ClaimCheck check : checks) {
            there.add(check.id());
            ToldCheck last = before.get(check.id());
            ToldCheck next = read(
                    text(last == null ? ClaimCheckState.first(check, now) : ClaimCheckState.after(last, check, now)));
            if (last == null || !last.saysTheSameAs(next)) {
                write(connection, next);
                told++;
            }
        }
        for (ToldCheck last : before.values()) {
            if (!last.deleted() && !there.contains(last.id())) {
                write(connection, last.withdrawn());
                told++;
            }
        }
        return told;
    }

    private void write(Connection connection, ToldCheck check) {
        try (PreparedStatement keep = connection.prepareStatement(KEEP);
                PreparedStatement stands = connection.prepareStatement(STANDS)) {
            keep.setString(1, check.id());
            keep.setLong(2, check.version());
            keep.setBoolean(3, check.deleted());
            keep.setString(4, text(check.state()));
            keep.setObject(5, check.since().atOffset(ZoneOffset.UTC));
            keep.executeUpdate();
            if (!check.deleted()) {
                stands.setString(1, check.id());
                stands.setObject(2, check.since().atOffset(ZoneOffset.UTC));
                stands.setString(3, check.verdict().name());
                stands.executeUpdate();
            }
        } catch (SQLException failure) {
            throw failed(failure);
        }
        changes.append(new StateChange(ClaimCheckState.TYPE, check.id(), check.version(), check.state()), null);
    }

    private Map<String, ToldCheck> before(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ALL);
                ResultSet row = statement.executeQuery()) {
            Map<String, ToldCheck> before = new HashMap<>();
            while (row.next()) {
                before.put(row.getString("claim_id"), read(row.getString("state")));
            }
            return before;
        }
    }

    private String text(Object state) {
        try {
            return json.writeValueAsString(state);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A check could not be written as JSON", impossible);
        }
    }

    private ToldCheck read(String state) {
        try {
            return new ToldCheck((ObjectNode) exactly.readTree(state));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A check that was kept is no JSON", impossible);
        }
    }

    private static IllegalStateException failed(SQLException failure) {
        return new IllegalStateException("The checks of claims could not be kept", failure);
    }

    /**
     * A verdict that was told.
     *
     * @param since when it has been so
     */
    record Told(Verdict verdict, Instant since) {}
}
