package org.migrationprofiles.metrics.generation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The generations of the read model. Every method works in the transaction of its caller. */
@ApplicationScoped
public class Generations {

    /** Lets names be those of the generation that answers, to the end of a transaction; for who can do it beside another statement. */
    public static final String ENTER_ACTIVE =
            "select set_config('search_path', path, true) from read_model_generation where status = 'ACTIVE'";

    private static final String COLUMNS = """
            select number, path, status, reason, accept_missing, total_events, read_events, started_by, started_at,
                   finished_at
            from read_model_generation
            """;
    private static final String ACTIVE = COLUMNS + "where status = 'ACTIVE'";
    private static final String ONE = COLUMNS + "where number = ?";
    // On one way to the database and back. Each statement sees what was committed before it, so the second sees who
    // answers under the lock, and the third enters that one.
    private static final String ENTER_ACTIVE_TO_WRITE = """
            select number, pg_advisory_xact_lock(hashtextextended('read-model:' || path, 0))
            from read_model_generation where status = 'ACTIVE';
            """ + ACTIVE + ";\n" + ENTER_ACTIVE;
    private static final String LATEST = COLUMNS + "order by number desc limit ?";
    private static final String ENTER = "select set_config('search_path', ?, true)";
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('read-model:' || ?, 0))";
    // The place that does not answer; the one before the newest that answers lies there until it is emptied.
    private static final String BEGIN = """
            insert into read_model_generation (number, path, status, accept_missing, started_by)
            select (select max(number) + 1 from read_model_generation),
                   quote_ident(s.schema || case when starts_with(a.path, quote_ident(s.schema || '_a') || ',')
                                                    then '_b' else '_a' end) || ', '
                       || quote_ident(s.schema),
                   'FILLING', ?, ?
            from read_model_generation a, (select current_schema() as schema) s where a.status = 'ACTIVE'
            returning number
            """;
    private static final String GIVE_UP_ALL = """
            update read_model_generation
            set status = 'FAILED', reason = 'It ended with the process that filled it.', finished_at = clock_timestamp()
            where status = 'FILLING'
            """;
    private static final String PROGRESS = """
            update read_model_generation
            set total_events = ?, read_events = ? where number = ? and status = 'FILLING'
            """;
    private static final String END = """
            update read_model_generation set status = ?, reason = ?, finished_at = clock_timestamp()
            where number = ? and status = 'FILLING'
            """;
    private static final String RETIRE = "update read_model_generation set status = 'RETIRED' where status = 'ACTIVE'";

    /** The one that answers. */
    public Generation active(Connection connection) throws SQLException {
        return read(connection, ACTIVE, null).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No generation of the read model answers"));
    }

    /** The one with a number. */
    public Optional<Generation> find(Connection connection, int number) throws SQLException {
        return read(connection, ONE, number).stream().findFirst();
    }

    /** The newest ones, the newest first. */
    public List<Generation> latest(Connection connection, int limit) throws SQLException {
        return read(connection, LATEST, limit);
    }

    /** From here to the end of the transaction, names are those of the generation that answers. */
    public void enterActive(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ENTER_ACTIVE)) {
            statement.execute();
        }
    }

    /** From here to the end of the transaction, names are those of a generation. */
    public void enter(Connection connection, Generation generation) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ENTER)) {
            statement.setString(1, generation.path());
            statement.execute();
        }
    }

    /**
     * Enters the generation that answers, to write into it: until the end of the transaction, nobody else writes into
     * it and no other takes its place. The transaction has to be READ COMMITTED.
     */
    public Generation enterActiveToWrite(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ENTER_ACTIVE_TO_WRITE)) {
            while (true) {
                boolean unused = statement.execute();
                int locked;
                try (ResultSet row = statement.getResultSet()) {
                    locked = row.next() ? row.getInt("number") : 0;
                }
                boolean read = statement.getMoreResults();
                try (ResultSet row = statement.getResultSet()) {
                    if (!read || !row.next()) {
                        throw new IllegalStateException("No generation of the read model answers");
                    }
                    // Another one may have taken its place while this waited for the lock.
                    Generation active = generation(row);
                    if (active.number() == locked) {
                        return active;
                    }
                }
            }
        }
    }

    /** Waits until nobody else writes into a generation, and keeps it so until the end of the transaction. */
    public void lock(Connection connection, Generation generation) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
            statement.setString(1, generation.path());
            statement.execute();
        }
    }

    /** Begins a new one in the place that does not answer. Only who alone may fill one calls this. */
    public Generation begin(Connection connection, boolean acceptMissing, String startedBy) throws SQLException {
        giveUpAll(connection);
        try (PreparedStatement statement = connection.prepareStatement(BEGIN)) {
            statement.setBoolean(1, acceptMissing);
            statement.setString(2, startedBy);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return find(connection, row.getInt(1)).orElseThrow(IllegalStateException::new);
            }
        }
    }

    /** Gives up what is said to be filled when nobody fills it. */
    public void giveUpAll(Connection connection) throws SQLException {
        try (PreparedStatement giveUp = connection.prepareStatement(GIVE_UP_ALL)) {
            giveUp.executeUpdate();
        }
    }

    /**
     * Notes how far a filling has come.
     *
     * @return whether it is to go on; not when somebody has given it up
     */
    public boolean progress(Connection connection, Generation generation, long total, long read) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PROGRESS)) {
            statement.setLong(1, total);
            statement.setLong(2, read);
            statement.setInt(3, generation.number());
            return statement.executeUpdate() == 1;
        }
    }

    /**
     * Gives up one that is being filled.
     *
     * @return whether it was being filled
     */
    public boolean giveUp(Connection connection, int number, GenerationStatus status, @Nullable String reason)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(END)) {
            statement.setString(1, status.name());
            statement.setString(2, reason);
            statement.setInt(3, number);
            return statement.executeUpdate() == 1;
        }
    }

    /**
     * Lets one that is filled answer from the end of this transaction on.
     *
     * @return whether it does; not when somebody has given it up
     */
    public boolean activate(Connection connection, Generation generation) throws SQLException {
        try (PreparedStatement retire = connection.prepareStatement(RETIRE)) {
            retire.executeUpdate();
        }
        return giveUp(connection, generation.number(), GenerationStatus.ACTIVE, null);
    }

    private static List<Generation> read(Connection connection, String sql, @Nullable Integer parameter)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            if (parameter != null) {
                statement.setInt(1, parameter);
            }
            try (ResultSet row = statement.executeQuery()) {
                List<Generation> generations = new ArrayList<>();
                while (row.next()) {
                    generations.add(generation(row));
                }
                return generations;
            }
        }
    }

    private static Generation generation(ResultSet row) throws SQLException {
        GenerationStatus status = GenerationStatus.valueOf(row.getString("status"));
        long total = row.getLong("total_events");
        long read = row.getLong("read_events");
        boolean whole = status == GenerationStatus.ACTIVE || status == GenerationStatus.RETIRED;
        long percent = total == 0 ? 0 : Math.min(99, 100 * read / total);
        OffsetDateTime finishedAt = row.getObject("finished_at", OffsetDateTime.class);
        return new Generation(
                row.getInt("number"),
                status,
                row.getString("reason"),
                row.getBoolean("accept_missing"),
                total,
                read,
                whole ? 100 : (int) percent,
                row.getString("started_by"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                finishedAt == null ? null : finishedAt.toInstant(),
                row.getString("path"));
    }
}
