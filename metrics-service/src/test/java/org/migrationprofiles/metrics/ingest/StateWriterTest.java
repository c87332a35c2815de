package org.migrationprofiles.metrics.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.migrationprofiles.metrics.MetricsServiceTest;
import org.migrationprofiles.metrics.generation.Generations;

/** However states are put together into batches, what they leave is the same. All that is written here is taken back. */
@QuarkusTest
@MetricsServiceTest
class StateWriterTest {

    private static final String TYPE = "interview";
    private static final Instant MOMENT = Instant.parse("2026-11-24T10:15:30.123456Z");
    private static final long SEED = 42;

    @Inject
    DataSource dataSource;

    @Inject
    Generations generations;

    private final String id = UUID.randomUUID().toString();
    private Connection connection;

    @BeforeEach
    void begin() throws SQLException {
        connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        generations.enterActive(connection);
    }

    @AfterEach
    void takeBack() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        connection.close();
    }

    @Test
    void ofOneAggregateTheNewestInABatchWinsAndAllAreKept() throws SQLException {
        write(state(3, "third"), state(5, "fifth"), state(4, "fourth"));

        assertThat(newest()).containsExactly("5 fifth");
        assertThat(history()).containsExactly("3 third", "4 fourth", "5 fifth");
    }

    @Test
    void whatIsOlderThanWhatIsThereIsKeptAndChangesNothing() throws SQLException {
        write(state(5, "fifth"));
        write(state(4, "fourth"), state(3, "third"));

        assertThat(newest()).containsExactly("5 fifth");
        assertThat(history()).containsExactly("3 third", "4 fourth", "5 fifth");
    }

    @Test
    void whatIsNewerThanWhatIsThereTakesItsPlace() throws SQLException {
        write(state(1, "first"));
        write(deleted(2), state(1, "again"));
        assertThat(newest()).containsExactly("2 deleted");

        write(state(3, "restored"));

        assertThat(newest()).containsExactly("3 restored");
        assertThat(history()).containsExactly("1 first", "2 deleted", "3 restored");
    }

    @Test
    void ofTheSameVersionTheFirstCountsInOneBatchAndInSeveral() throws SQLException {
        write(state(2, "first"), state(2, "second"));
        write(state(2, "third"));

        assertThat(newest()).containsExactly("2 first");
        assertThat(history()).containsExactly("2 first");
    }

    @Test
    void theHistoryIsKeptOnceForAllGenerations() throws SQLException {
        write(state(1, "first"), state(2, "second"));
        execute("delete from replica where id = ?");

        write(state(2, "second"), state(1, "first"), state(3, "third"));

        assertThat(newest()).containsExactly("3 third");
        assertThat(history()).containsExactly("1 first", "2 second", "3 third");
    }

    @Test
    void whatIsErasedIsErasedFromEarlierStatesOfTheSameBatchAndOfEarlierOnes() throws SQLException {
        write(told(1, "\"notes\": \"a minister\", \"stages\": [\"DESIGN\"]"));

        write(
                told(2, "\"notes\": \"his deputy\", \"stages\": []"),
                erased(3, "\"notes\": null, \"stages\": []"),
                told(4, "\"notes\": \"told again\", \"stages\": []"),
                erased(5, "\"notes\": null, \"stages\": []"));

        assertThat(texts("select state ->> 'notes' from state_history where id = ? and state ->> 'notes' is not null"))
                .isEmpty();
        assertThat(texts("select state -> 'stages' ->> 0 from state_history where id = ? and version = 1"))
                .containsExactly("DESIGN");
        assertThat(history()).hasSize(5);
    }

    @Test
    void whatIsErasedAndHeardOfAgainStaysErased() throws SQLException {
        HeardState before = told(1, "\"notes\": \"a minister\"");
        HeardState after = erased(2, "\"notes\": null");
        write(before, after);

        write(before);
        write(before, after);

        assertThat(texts("select state ->> 'notes' from state_history where id = ? and state ->> 'notes' is not null"))
                .isEmpty();
    }

    @Test
    void manyAtOnceLeaveWhatOneAfterTheOtherWould() throws SQLException {
        Random random = new Random(SEED);
        List<String> some = IntStream.range(0, 800)
                .mapToObj(unused -> UUID.randomUUID().toString())
                .toList();
        List<HeardState> states = new ArrayList<>();
        for (int index = 0; index < 5_000; index++) {
            long version = 1L + random.nextInt(6);
            String told = "\"name\": \"" + index + "\"";
            boolean deleted = random.nextInt(5) == 0;
            String of = some.get(random.nextInt(some.size()));
            states.add(new HeardState(TYPE, of, version, deleted, false, json(of, version, told), MOMENT));
        }
        for (HeardState state : states) {
            write(state);
        }
        List<String> expected = all(some);
        forget(some);

        for (int from = 0; from < states.size(); from += 1_700) {
            write(states.subList(from, Math.min(from + 1_700, states.size())).toArray(HeardState[]::new));
        }

        assertThat(all(some)).isEqualTo(expected).hasSizeGreaterThan(some.size());
    }

    @Test
    void theOrderOfABatchDoesNotMatterForDifferentVersions() throws SQLException {
        List<HeardState> states = new ArrayList<>(IntStream.range(1, 50)
                .mapToObj(version -> state(version, "v" + version))
                .toList());
        Collections.shuffle(states, new Random(SEED));

        write(states.toArray(HeardState[]::new));

        assertThat(newest()).containsExactly("49 v49");
        assertThat(history()).hasSize(49);
    }

    /** What others read has to be on disk before the batch is done with. */
    @Test
    void itIsToldWhetherTheHistoryMayHaveChanged() throws SQLException {
        assertThat(StateWriter.write(connection, List.of(state(1, "first")))).isTrue();
        execute("delete from replica where id = ?");

        assertThat(StateWriter.write(connection, List.of(state(1, "first")))).isFalse();
        assertThat(StateWriter.write(connection, List.of(state(1, "first"), state(2, "second"))))
                .isTrue();
        write(erased(3, "\"name\": null"));
        assertThat(StateWriter.write(connection, List.of(erased(3, "\"name\": null"))))
                .isTrue();
    }

    @Test
    void nothingIsNothing() throws SQLException {
        assertThat(StateWriter.write(connection, List.of())).isFalse();

        assertThat(newest()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-24T10:15:30Z",
                "2026-11-24T10:15:00Z",
                "1969-12-31T23:59:59.999999Z",
                "2026-11-24T10:15:30.123456789Z",
                "+012345-01-02T03:04:05Z",
                "0001-01-01T00:00:00Z",
                "0000-12-31T00:00:00Z",
                "-0043-03-15T12:00:00Z",
                "0000-02-29T12:00:00Z"
            })
    void anInstantIsTheSameInTheDatabase(String text) throws SQLException {
        Instant instant = Instant.parse(text);

        write(new HeardState(TYPE, id, 1, false, false, json(id, 1, "\"name\": \"x\""), instant));

        // As a number: the driver cannot read every date of the calendar that PostgreSQL counts back with.
        try (PreparedStatement statement =
                connection.prepareStatement("select extract(epoch from occurred_at) from replica where id = ?")) {
            statement.setString(1, id);
            try (ResultSet row = statement.executeQuery()) {
                assertThat(row.next()).isTrue();
                Instant rounded = instant.plusNanos(500).truncatedTo(ChronoUnit.MICROS);
                assertThat(row.getBigDecimal(1))
                        .isEqualByComparingTo(BigDecimal.valueOf(rounded.getEpochSecond())
                                .add(BigDecimal.valueOf(rounded.getNano(), 9)));
            }
        }
    }

    private void write(HeardState... states) throws SQLException {
        boolean unused = StateWriter.write(connection, List.of(states));
    }

    private HeardState state(long version, String name) {
        return told(version, "\"name\": \"" + name + "\"");
    }

    private HeardState told(long version, String members) {
        return new HeardState(TYPE, id, version, false, false, json(id, version, members), MOMENT);
    }

    private HeardState erased(long version, String members) {
        return new HeardState(
                TYPE, id, version, false, true, json(id, version, members + ", \"erased\": true"), MOMENT);
    }

    private HeardState deleted(long version) {
        return new HeardState(TYPE, id, version, true, false, json(id, version, "\"name\": \"deleted\""), MOMENT);
    }

    private static String json(String id, long version, String members) {
        return String.format(Locale.ROOT, "{\"id\": \"%s\", \"version\": %d, %s}", id, version, members);
    }

    private List<String> newest() throws SQLException {
        return texts("select version || ' ' || (state ->> 'name') from replica where id = ?");
    }

    private List<String> history() throws SQLException {
        return texts(
                "select concat_ws(' ', version, state ->> 'name') from state_history where id = ? order by version");
    }

    private List<String> texts(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, id);
            return texts(statement);
        }
    }

    private static List<String> texts(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private void execute(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, id);
            assertThat(statement.executeUpdate()).isPositive();
        }
    }

    private List<String> all(List<String> ids) throws SQLException {
        String row = "concat_ws(' ', id, version, deleted, state, occurred_at)";
        try (PreparedStatement statement = connection.prepareStatement("select 'newest ' || " + row
                + " from replica where id = any (?) union all select 'kept ' || " + row
                + " from state_history where id = any (?) order by 1")) {
            statement.setArray(1, connection.createArrayOf("text", ids.toArray()));
            statement.setArray(2, connection.createArrayOf("text", ids.toArray()));
            return texts(statement);
        }
    }

    private void forget(List<String> ids) throws SQLException {
        for (String table : List.of("replica", "state_history")) {
            try (PreparedStatement statement =
                    connection.prepareStatement("delete from " + table + " where id = any (?)")) {
                statement.setArray(1, connection.createArrayOf("text", ids.toArray()));
                assertThat(statement.executeUpdate()).isPositive();
            }
        }
    }
}
