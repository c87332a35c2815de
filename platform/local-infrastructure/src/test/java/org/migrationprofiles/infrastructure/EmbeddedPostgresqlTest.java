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
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresqlTest {

    private static final String PASSWORD = "it's a \\ password";

    private static final EmbeddedPostgresql.Passwords PASSWORDS =
            new EmbeddedPostgresql.Passwords("the owner's \\", PASSWORD);

    @TempDir
    Path directory;

    @Test
    void keepsWhatWasCommittedAcrossAStopAndIsDurableBySetting() throws SQLException {
        try (EmbeddedPostgresql first = EmbeddedPostgresql.start(directory.resolve("pg"), 0, PASSWORDS);
                Connection project = connect(first, "project", "project")) {
            try (Connection owner = ownerOf(first, "project")) {
                execute(owner, "create table kept (number int)");
            }
            execute(project, "insert into kept values (42)");
            assertThat(read(project, "show fsync")).isEqualTo("on");
            assertThat(read(project, "show synchronous_commit")).isEqualTo("on");
            assertThat(read(project, "show server_version")).startsWith("18.");
        }

        try (EmbeddedPostgresql second = EmbeddedPostgresql.start(directory.resolve("pg"), 0, PASSWORDS);
                Connection project = connect(second, "project", "project")) {
            assertThat(read(project, "select number from kept")).isEqualTo("42");
        }
    }

    @Test
    void letsAServiceReadAndWriteRowsOfItsOwnSchemaOnly() throws SQLException {
        try (EmbeddedPostgresql postgresql = EmbeddedPostgresql.start(directory.resolve("pg"), 0, PASSWORDS);
                Connection owner = ownerOf(postgresql, "evaluation");
                Connection evaluation = connect(postgresql, "evaluation", "evaluation")) {
            execute(owner, "create table evaluation.mine (number int)");
            execute(evaluation, "insert into evaluation.mine values (1)");
            execute(evaluation, "update evaluation.mine set number = 2");

            assertThat(read(evaluation, "select number from evaluation.mine")).isEqualTo("2");
            for (String refused : List.of(
                    "create table evaluation.another (number int)",
                    "create table public.shared (number int)",
                    "create table project.theirs (number int)",
                    "create temporary table passing (number int)",
                    "truncate evaluation.mine")) {
                assertThatThrownBy(() -> execute(evaluation, refused)).hasMessageContaining("permission denied");
            }
            for (String refused : List.of("alter table evaluation.mine add more int", "drop table evaluation.mine")) {
                assertThatThrownBy(() -> execute(evaluation, refused)).hasMessageContaining("must be owner");
            }
            assertThatThrownBy(() -> execute(owner, "create table project.theirs (number int)"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void givesWhatAServiceOwnedInAnEarlierReleaseToTheOwner() throws SQLException, IOException {
        try (EmbeddedPostgresql first = EmbeddedPostgresql.start(directory.resolve("pg"), 0, PASSWORDS);
                Connection owner = ownerOf(first, "project")) {
            execute(owner, "create table project.old (number serial)");
            makeOwned(first, "project.old", "project_service");
        }

        try (EmbeddedPostgresql second = EmbeddedPostgresql.start(directory.resolve("pg"), 0, PASSWORDS);
                Connection project = connect(second, "project", "project")) {
            execute(project, "insert into project.old default values");
            assertThat(read(project, "select tableowner from pg_tables where tablename = 'old'"))
                    .isEqualTo("project_owner");
            assertThatThrownBy(() -> execute(project, "drop table project.old")).hasMessageContaining("must be owner");
        }
    }

    @Test
    void letsNobodyInWithoutAPassword() {
        try (EmbeddedPostgresql postgresql = EmbeddedPostgresql.start(directory.resolve("pg"), 0, PASSWORDS)) {
            String administration = "jdbc:postgresql://127.0.0.1:" + postgresql.port() + "/postgres";

            assertThatThrownBy(() -> DriverManager.getConnection(administration, "postgres", "a guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void saysWhatAServerSaidThatRefusedToStartWithoutWaitingForItsFullTime() throws IOException {
        Path data = directory.resolve("pg");
        EmbeddedPostgresql.start(data, 0, PASSWORDS).close();
        Files.writeString(data.resolve("PG_VERSION"), "12\n");

        assertThatThrownBy(() -> EmbeddedPostgresql.start(data, 0, PASSWORDS))
                .isInstanceOf(InfrastructureException.class)
                .hasMessageContaining("refused to start")
                .hasMessageContaining("incompatible");
    }

    @Test
    void startsAnewWhereAFirstStartDidNotGetToItsEnd() throws IOException {
        Path data = directory.resolve("pg");
        Files.createDirectories(data);
        Files.writeString(data.resolve("postgresql.conf"), "half of a line");

        try (EmbeddedPostgresql postgresql = EmbeddedPostgresql.start(data, 0, PASSWORDS)) {
            assertThat(postgresql.process()).isPresent();
        }
    }

    private static Connection connect(EmbeddedPostgresql postgresql, String schema, String owner) throws SQLException {
        return DriverManager.getConnection(postgresql.jdbcUrl(schema), SuiteDatabase.roleOf(owner), PASSWORD);
    }

    private static Connection ownerOf(EmbeddedPostgresql postgresql, String schema) throws SQLException {
        return DriverManager.getConnection(
                postgresql.jdbcUrl(schema), SuiteDatabase.ownerOf(schema), PASSWORDS.ofOwners());
    }

    private void makeOwned(EmbeddedPostgresql postgresql, String table, String role) throws SQLException, IOException {
        String superuserPassword =
                Files.readString(directory.resolve("pg/suite-superuser")).strip();
        try (Connection superuser =
                DriverManager.getConnection(postgresql.jdbcUrl("project"), "postgres", superuserPassword)) {
            execute(superuser, "alter schema project owner to " + role);
            execute(superuser, "alter table " + table + " owner to " + role);
        }
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
