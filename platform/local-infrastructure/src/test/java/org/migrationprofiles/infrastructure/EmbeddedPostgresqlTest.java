package org.migrationprofiles.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
