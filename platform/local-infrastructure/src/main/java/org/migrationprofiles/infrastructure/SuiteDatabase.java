package org.migrationprofiles.infrastructure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.core.Utils;

/**
 * The database of the suite: one schema for each service and more for generations of the read model, each owned by
 * the login role of its service, which may use nothing else.
 */
public final class SuiteDatabase {

    /** The one database that holds every service's schema. */
    public static final String NAME = "migration_profiles";

    /** The schemas, one for each service. */
    public static final List<String> SCHEMAS = List.of("project", "evaluation", "metrics");

    /** Schemas in which metrics-service keeps generations of its read model, beside its own. */
    static final List<String> READ_MODELS = List.of("metrics_a", "metrics_b", "metrics_known");

    private SuiteDatabase() {}

    /** The login role that owns a schema, such as {@code project_service}. */
    public static String roleOf(String schema) {
        return schema + "_service";
    }

    /**
     * Creates the database when it is not there.
     *
     * @param administration a connection of a superuser to any other database, in auto-commit mode
     */
    public static void createIfMissing(Connection administration) throws SQLException {
        if (!exists(administration, "select 1 from pg_database where datname = ?", NAME)) {
            execute(administration, "create database " + NAME);
        }
    }

    /**
     * Creates roles and schemas that are missing, sets the password, and takes from everyone else what PostgreSQL
     * grants by default. Can be repeated.
     *
     * @param suite a connection of a superuser to {@link #NAME}
     * @param password of every service's role; only characters that need no escaping beyond quotes
     */
    public static void prepare(Connection suite, String password) throws SQLException {
        execute(suite, "revoke all on schema public from public");
        execute(suite, "revoke temporary on database " + NAME + " from public");
        for (String schema : SCHEMAS) {
            String role = roleOf(schema);
            if (!exists(suite, "select 1 from pg_roles where rolname = ?", role)) {
                execute(suite, "create role " + role + " login nosuperuser nocreatedb nocreaterole");
            }
            setPassword(suite, role, password);
            execute(suite, "create schema if not exists " + schema + " authorization " + role);
        }
        for (String schema : READ_MODELS) {
            execute(suite, "create schema if not exists " + schema + " authorization " + roleOf("metrics"));
        }
    }

    /** Gives a login role another password. */
    static void setPassword(Connection administration, String role, String password) throws SQLException {
        execute(administration, "alter role " + role + " password " + literal(password));
    }

    /** Makes the server read its settings and access rules again. */
    static void reloadSettings(Connection administration) throws SQLException {
        execute(administration, "select pg_reload_conf()");
    }

    private static String literal(String value) throws SQLException {
        return "'" + Utils.escapeLiteral(null, value, true) + "'";
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
