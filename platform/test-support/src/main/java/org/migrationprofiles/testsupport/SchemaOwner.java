package org.migrationprofiles.testsupport;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The role that owns the schema of the service under test, for what a service cannot do itself: empty or break it. */
public final class SchemaOwner {

    private SchemaOwner() {}

    /** A connection of the owner; the caller closes it. */
    public static Connection connection() throws SQLException {
        Config config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.flyway.username", String.class),
                config.getValue("quarkus.flyway.password", String.class));
    }

    /** Runs statements, each in its own transaction. */
    public static void run(String... statements) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /**
     * Takes a column away while something is done that must not need it: every statement that names it fails meanwhile.
     *
     * @param done must not write to the table
     */
    public static void without(String table, String column, Runnable done) throws SQLException {
        run("alter table " + table + " rename column " + column + " to " + column + "_away");
        try {
            done.run();
        } finally {
            run("alter table " + table + " rename column " + column + "_away to " + column);
        }
    }
}
