package org.migrationprofiles.kit.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migrationprofiles.infrastructure.EmbeddedPostgresql;
import org.migrationprofiles.infrastructure.SuiteDatabase;
import org.migrationprofiles.kit.change.AggregateType;
import org.postgresql.ds.PGSimpleDataSource;

/** What is stored beside a record tells nothing of the person any more, and all the rest of what it told before. */
class StoredTracesTest {

    private static final String ID = "0192f0c1-0000-7000-8000-00000000e001";
    private static final String OTHER = "0192f0c1-0000-7000-8000-00000000e002";
    private static final UUID RUN = UUID.fromString("0192f0c1-0000-7000-8000-00000000e003");
    private static final UUID TABLE = UUID.fromString("0192f0c1-0000-7000-8000-00000000e004");
    private static final PersonalData PERSON = new PersonalData(
            new AggregateType("interview"),
            ID,
            "interviews",
            List.of(Map.of("key", "interview-1")),
            List.of("name", "remark", "people/*/name"),
            List.of("name"));

    @TempDir
    Path directory;

    private EmbeddedPostgresql postgresql;
    private PGSimpleDataSource dataSource;

    @BeforeEach
    void startWithAnEmptyDatabase() {
        postgresql = EmbeddedPostgresql.start(directory, 0, new EmbeddedPostgresql.Passwords("test", "test"));
        dataSource = new PGSimpleDataSource();
        dataSource.setUrl(postgresql.jdbcUrl("project"));
        dataSource.setUser(SuiteDatabase.ownerOf("project"));
        dataSource.setPassword("test");
        Flyway.configure().dataSource(dataSource).locations("db/kit").load().migrate();
    }

    @AfterEach
    void stop() {
        postgresql.close();
    }

    @Test
    void everyVersionReasonAndKeptAnswerLosesThePersonAndKeepsTheRest() throws Exception {
        version(ID, 1, "{\"id\":\"%s\",\"name\":\"Zoë O'Hara\",\"remark\":\"no\",\"stage\":\"DESIGN\"}", null);
        version(
                ID,
                2,
                "{\"id\":\"%s\",\"name\":null,\"note\":\"ZOË O’HARA, no\",\"stage\":\"DESIGN\"}",
                "Zoë O'Hara asked");
        version(OTHER, 1, "{\"id\":\"%s\",\"name\":\"Zoë Other\",\"remark\":\"no\"}", null);
        answer("{\"id\":\"%s\",\"name\":\"Zo\\u00eb O'Hara\",\"stage\":\"DESIGN\",\"people\":[{\"name\":\"x\"}]}");

        erase();

        assertThat(rows("select payload::text from change_event order by seq"))
                .containsExactly(
                        "{\"id\": \"" + ID + "\", \"name\": null, \"stage\": \"DESIGN\", \"remark\": null}",
                        "{\"id\": \"" + ID + "\", \"name\": null, \"note\": \"[erased], no\", \"stage\": \"DESIGN\"}",
                        "{\"id\": \"" + OTHER + "\", \"name\": \"Zoë Other\", \"remark\": \"no\"}");
        assertThat(rows("select reason from change_event where reason is not null"))
                .containsExactly("[erased] asked");
        assertThat(rows("select body from idempotency_key"))
                .containsExactly(
                        "{\"id\":\"" + ID + "\",\"name\":null,\"stage\":\"DESIGN\",\"people\":[{\"name\":null}]}");
    }

    @Test
    void rowsOfImportsLoseThePersonWhoeverTheyAreAboutAndNothingElse() throws Exception {
        version(ID, 1, "{\"id\":\"%s\",\"name\":\"Zoë O'Hara\",\"remark\":\"no\"}", null);
        run(RUN, "interviews", "{}");
        row(RUN, 1, "{\"name\":\"Zo\\u00eb O'Hara\",\"remark\":\"no\",\"n\":1.50}", "Zoë O'Hara is unknown, no");
        row(RUN, 2, "{\"key\":\"interview-1\",\"remark\":\"no\"}", "\\\"no\\\" is not allowed");
        row(RUN, 3, "{\"key\":\"interview-2\",\"name\":\"Bo\",\"remark\":\"no\",\"more\":\"after zoë o'hara\"}", "no");
        run(TABLE, "interviews", "{key,name,people,remark}");
        row(TABLE, 1, "[\"a\",\"Zoë O'Hara\",\"[{\\\"name\\\":\\\"x\\\",\\\"k\\\":1}]\",\"no\"]", "no such key");
        row(TABLE, 2, "[\"b\",\"\",\"\",\"no\"]", "no such key");

        erase();

        assertThat(rows("select content from import_row order by run_id, row"))
                .containsExactly(
                        "{\"name\":null,\"remark\":null,\"n\":1.50}",
                        "{\"key\":\"interview-1\",\"remark\":null}",
                        "{\"key\":\"interview-2\",\"name\":\"Bo\",\"remark\":\"no\",\"more\":\"after [erased]\"}",
                        "[\"a\",\"\",\"[{\\\"name\\\":null,\\\"k\\\":1}]\",\"\"]",
                        "[\"b\",\"\",\"\",\"no\"]");
        assertThat(rows("select messages -> 0 ->> 'reason' from import_row order by run_id, row"))
                .containsExactly(
                        "[erased] is unknown, no", "[erased] is not allowed", "no", "no such key", "no such key");
    }

    private void erase() throws SQLException {
        StoredTraces traces = new StoredTraces(dataSource);
        traces.erase(PERSON, traces.names(PERSON));
    }

    private void version(String id, int version, String state, @Nullable String reason) throws SQLException {
        update("""
                insert into change_event (event_id, topic, aggregate_type, aggregate_id, aggregate_version, type, payload,
                                          actor, reason)
                values (gen_random_uuid(), 't', 'interview', ?, ?, 't', ?::jsonb, 'ada', ?)
                """, id, version, state.formatted(id), reason);
    }

    private void answer(String body) throws SQLException {
        update(
                "insert into idempotency_key (actor, key, request_hash, status, body) values ('ada', 'k', '', 201, ?)",
                body.formatted(ID));
    }

    private void run(UUID id, String kind, String header) throws SQLException {
        update("""
                insert into import_run (id, kind, content_hash, status, actor, header)
                values (?, ?, '', 'COMPLETED', 'ada', ?::text[])
                """, id, kind, header);
    }

    private void row(UUID run, int row, String content, String message) throws SQLException {
        update(
                "insert into import_row (run_id, row, content, status, messages) values (?, ?, ?, 'REJECTED', ?::jsonb)",
                run,
                row,
                content,
                "[{\"column\":null,\"reason\":\"" + message + "\"}]");
    }

    private void update(String sql, @Nullable Object... parameters) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < parameters.length; index++) {
                statement.setObject(index + 1, parameters[index]);
            }
            statement.executeUpdate();
        }
    }

    private List<String> rows(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }
}
