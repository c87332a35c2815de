package org.migrationprofiles.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What the role with which a service runs may do in the database: rows of its own schemas, no definitions. */
public final class RoleRules {

    /** SQLSTATE of {@code insufficient_privilege}. */
    private static final String REFUSED = "42501";

    private RoleRules() {}

    /**
     * Demands that the service may not change what tables are there, nor what was migrated, nor see other services.
     *
     * @param service the pool with which the service runs
     * @param others schemas of the other services
     */
    public static void verify(DataSource service, List<String> others) throws SQLException {
        try (Connection connection = service.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> attempts = new ArrayList<>(List.of(
                    "create table mine (number int)",
                    "create temporary table passing (number int)",
                    "create schema another",
                    "create role another",
                    "truncate change_event",
                    "drop table change_event",
                    "alter table change_event add column more int",
                    "alter table change_event disable trigger all",
                    "insert into flyway_schema_history select * from flyway_schema_history",
                    "delete from flyway_schema_history",
                    "copy change_event to program 'true'"));
            others.forEach(schema -> attempts.add("select 1 from " + schema + ".change_event"));
            for (String attempt : attempts) {
                assertThat(stateOf(statement, attempt)).as(attempt).isEqualTo(REFUSED);
            }
            try (ResultSet owned =
                    statement.executeQuery("select count(*) from pg_class where relowner = current_user::regrole")) {
                owned.next();
                assertThat(owned.getInt(1))
                        .as("what the role of the service owns")
                        .isZero();
            }
        }
    }

    private static String stateOf(Statement statement, String sql) {
        try {
            statement.execute(sql);
            return "allowed";
        } catch (SQLException refused) {
            return String.valueOf(refused.getSQLState());
        }
    }
}
