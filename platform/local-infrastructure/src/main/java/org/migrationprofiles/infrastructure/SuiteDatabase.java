package org.migrationprofiles.infrastructure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.core.Utils;

/**
 * The database of the suite: one schema for each service and more for generations of the read model. Each service has
 * two login roles: one that owns its schemas and changes them when a release asks for it, and one with which it runs,
 * which reads and writes rows in them and may do nothing else (ADR 0078).
 */
public final class SuiteDatabase {

    /** The one database that holds every service's schema. */
    public static final String NAME = "migration_profiles";

    /** The schemas, one for each service. */
    public static final List<String> SCHEMAS = List.of("project", "evaluation", "metrics");

    /** Schemas in which metrics-service keeps generations of its read model, beside its own. */
    static final List<String> READ_MODELS = List.of("metrics_a", "metrics_b", "metrics_known");

    private static final String ROWS = "select, insert, update, delete";

    private SuiteDatabase() {}

    /** The login role with which a service runs, such as {@code project_service}: rows, no definitions. */
    public static String roleOf(String schema) {
        return schema + "_service";
    }

    /** The login role that owns a service's schemas and migrates them, such as {@code project_owner}. */
    public static String ownerOf(String schema) {
        return schema + "_owner";
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
     * Creates roles and schemas that are missing, sets the passwords, and takes from everyone else what PostgreSQL
     * grants by default. What an earlier release let the service's own role own goes to the owner. Can be repeated, also
     * while services run.
     *
     * @param suite a connection of a superuser to {@link #NAME}
     * @param ownerPassword of the roles that own the schemas
     * @param servicePassword of the roles with which the services run
     */
    public static void prepare(Connection suite, String ownerPassword, String servicePassword) throws SQLException {
        execute(suite, "revoke all on schema public from public");
        execute(suite, "revoke temporary on database " + NAME + " from public");
        for (String schema : SCHEMAS) {
            createRole(suite, ownerOf(schema), ownerPassword);
            createRole(suite, roleOf(schema), servicePassword);
            execute(suite, "reassign owned by " + roleOf(schema) + " to " + ownerOf(schema));
            prepareSchema(suite, schema, schema, ROWS);
        }
        for (String schema : READ_MODELS) {
            // A generation is emptied before it is filled.
            prepareSchema(suite, schema, "metrics", ROWS + ", truncate");
        }
    }

    private static void createRole(Connection suite, String role, String password) throws SQLException {
        if (!exists(suite, "select 1 from pg_roles where rolname = ?", role)) {
            execute(suite, "create role " + role + " login nosuperuser nocreatedb nocreaterole");
        }
        setPassword(suite, role, password);
    }

    /** Makes the schema with what its service may do in it, now and with tables that are still to come. */
    private static void prepareSchema(Connection suite, String schema, String service, String onTables)
            throws SQLException {
        String owner = ownerOf(service);
        String role = roleOf(service);
        execute(suite, "create schema if not exists " + schema + " authorization " + owner);
        execute(suite, "grant usage on schema " + schema + " to " + role);
        execute(suite, "grant " + onTables + " on all tables in schema " + schema + " to " + role);
        execute(suite, "grant usage, select on all sequences in schema " + schema + " to " + role);
        String later = "alter default privileges for role " + owner + " in schema " + schema;
        execute(suite, later + " grant " + onTables + " on tables to " + role);
        execute(suite, later + " grant usage, select on sequences to " + role);
        if (exists(
                suite,
                "select 1 from pg_tables where tablename = 'flyway_schema_history' and schemaname = ?",
                schema)) {
            execute(suite, "revoke insert, update, delete on " + schema + ".flyway_schema_history from " + role);
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
