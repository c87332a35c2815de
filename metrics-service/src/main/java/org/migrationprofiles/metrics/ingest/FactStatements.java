package org.migrationprofiles.metrics.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Statements that go to the database together, each with ids as its parameters. */
final class FactStatements {

    private final List<String> statements = new ArrayList<>();
    private final List<Collection<String>> parameters = new ArrayList<>();

    /** Adds one more behind those that there are, with its parameters in their order. */
    void add(String sql, List<Collection<String>> ids) {
        statements.add(sql);
        parameters.addAll(ids);
    }

    /** Does all of them, one after the other, on one way to the database and back. */
    void execute(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(String.join(";\n", statements))) {
            int parameter = 1;
            for (Collection<String> ids : parameters) {
                statement.setArray(parameter++, connection.createArrayOf("text", ids.toArray(String[]::new)));
            }
            boolean unused = statement.execute();
        }
    }
}
