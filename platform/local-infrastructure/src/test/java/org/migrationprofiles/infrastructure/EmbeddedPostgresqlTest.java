package org.migrationprofiles.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresqlTest {

    private static final String PASSWORD = "it's a \\ password";

    @TempDir
    Path directory;

    @Test
    void keepsWhatWasCommittedAcrossAStopAndIsDurableBySetting() throws SQLException {
        try (EmbeddedPostgresql first = EmbeddedPostgresql.start(directory.resolve("pg"), 0, PASSWORD);
                Connection project = connect(first, "project", "project")) {
            execute(project, "create table kept (number int)");
            execute(project, "insert into kept values (42)");
            assertThat(read(project, "show fsync")).isEqualTo("on");
            assertThat(read(project, "show synchronous_commit")).isEqualTo("on");
            assertThat(read(project, "show server_version")).startsWith("18.");
        }

        try (EmbeddedPostgresql second = EmbeddedPostgresql.start(directory.resolve("pg"), 0, PASSWORD);
                Connection project = connect(second, "project", "project")) {
            assertThat(read(project, "select number from kept")).isEqualTo("42");
        }
    }

    @Test
    void letsAServiceUseItsOwnSchemaOnly() throws SQLException {
        try (EmbeddedPostgresql postgresql = EmbeddedPostgresql.start(directory.resolve("pg"), 0, PASSWORD);
                Connection evaluation = connect(postgresql, "evaluation", "evaluation")) {
            execute(evaluation, "create table evaluation.mine (number int)");

            assertThatThrownBy(() -> execute(evaluation, "create table project.theirs (number int)"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> execute(evaluation, "create table public.shared (number int)"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void letsNobodyInWithoutAPassword() {
        try (EmbeddedPostgresql postgresql = EmbeddedPostgresql.start(directory.resolve("pg"), 0, PASSWORD)) {
            String administration = "jdbc:postgresql://127.0.0.1:" + postgresql.port() + "/postgres";

            assertThatThrownBy(() -> DriverManager.getConnection(administration, "postgres", "a guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void saysWhatAServerSaidThatRefusedToStartWithoutWaitingForItsFullTime() throws IOException {
        Path data = directory.resolve("pg");
        EmbeddedPostgresql.start(data, 0, PASSWORD).close();
        Files.writeString(data.resolve("PG_VERSION"), "12\n");

        assertThatThrownBy(() -> EmbeddedPostgresql.start(data, 0, PASSWORD))
                .isInstanceOf(InfrastructureException.class)
                .hasMessageContaining("refused to start")
                .hasMessageContaining("incompatible");
    }

    @Test
    void startsAnewWhereAFirstStartDidNotGetToItsEnd() throws IOException {
        Path data = directory.resolve("pg");
        Files.createDirectories(data);
        Files.writeString(data.resolve("postgresql.conf"), "half of a line");

        try (EmbeddedPostgresql postgresql = EmbeddedPostgresql.start(data, 0, PASSWORD)) {
            assertThat(postgresql.process()).isPresent();
        }
    }

    private static Connection connect(EmbeddedPostgresql postgresql, String schema, String owner) throws SQLException {
        return DriverManager.getConnection(postgresql.jdbcUrl(schema), SuiteDatabase.roleOf(owner), PASSWORD);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String read(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
