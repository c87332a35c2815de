package org.migrationprofiles.metrics.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Publications, profiles and projects as questions see them, kept beside the facts that they follow from (ADR 0096). They count while
 * they are of the present mark of the read model: who writes facts and gives it another one writes them too, those of what changed or,
 * where an earlier release has written meanwhile, all. Works in the transaction of its caller, which has entered a generation.
 */
final class KeptUnits {

    /** Whether they are of the present mark; one row, of a read model that nobody has written too. */
    static final String COUNT = "select exists (select 1 from read_model_mark where units = mark)";

    // What follows from another one stands behind it.
    private static final List<String> UNITS = List.of("publication_unit", "country_profile_unit", "project_unit");
    private static final String SOME_PUBLICATIONS = """
            unit_id in (
                select unnest(?::text[])
                union select publication_id from publication_fact where profile_id = any (?::text[])
                union select publication_id from publication_fact where project_id = any (?::text[]))""";
    private static final String SOME = "unit_id = any (?::text[])";
    private static final String DIFFERENCE = """
            select count(*) from (
                (table computed_UNITS except all table kept_UNITS) union all
                (table kept_UNITS except all table computed_UNITS)) as difference
            """;

    private KeptUnits() {}

    /** The names of their tables. */
    static List<String> tables() {
        return UNITS.stream().map(KeptUnits::kept).toList();
    }

    /** Adds what writes anew those that may have changed, behind what writes the facts that they follow from. */
    static void addSome(FactStatements statements, Changed changed) {
        if (!changed.profiles().isEmpty()) {
            rewrite(statements, "country_profile_unit", SOME, List.of(changed.profiles()));
        }
        List<Collection<String>> publications =
                List.of(changed.publications(), changed.profiles(), changed.projectFacts());
        if (publications.stream().anyMatch(ids -> !ids.isEmpty())) {
            rewrite(statements, "publication_unit", SOME_PUBLICATIONS, publications);
        }
        if (!changed.projects().isEmpty()) {
            rewrite(statements, "project_unit", SOME, List.of(changed.projects()));
        }
    }

    private static void rewrite(
            FactStatements statements, String units, String some, List<Collection<String>> parameters) {
        statements.add("delete from " + kept(units) + " where " + some, parameters);
        statements.add(
                "insert into " + kept(units) + " select * from computed_" + units + " where " + some, parameters);
    }

    /** Adds what writes all of them anew, and gives the read model another mark. */
    static void addAll(FactStatements statements) {
        all().forEach(sql -> statements.add(sql, List.of()));
    }

    /** Writes all of them anew, and gives the read model another mark. */
    static void writeAll(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : all()) {
                statement.executeUpdate(sql);
            }
        }
    }

    private static List<String> all() {
        List<String> statements = new ArrayList<>();
        for (String units : UNITS) {
            statements.add("delete from " + kept(units));
            statements.add("insert into " + kept(units) + " select * from computed_" + units);
            // From here on what follows from these reads what is kept.
            statements.add(ReadModelMark.RENEW);
        }
        return statements;
    }

    /** How many rows there are that should not be, or should be and are not; none where they do not count. */
    static long difference(Connection connection) throws SQLException {
        if (!count(connection)) {
            return 0;
        }
        long difference = 0;
        for (String units : UNITS) {
            try (PreparedStatement statement = connection.prepareStatement(DIFFERENCE.replace("UNITS", units));
                    ResultSet row = statement.executeQuery()) {
                row.next();
                difference += row.getLong(1);
            }
        }
        return difference;
    }

    private static boolean count(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(COUNT);
                ResultSet row = statement.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static String kept(String units) {
        return "kept_" + units;
    }

    /**
     * Ids of what may have changed.
     *
     * @param publications whose own facts may
     * @param profiles whose facts or publications may
     * @param projectFacts projects whose own facts may
     * @param projects those, and the projects that the profiles are or were of
     */
    record Changed(
            Collection<String> publications,
            Collection<String> profiles,
            Collection<String> projectFacts,
            Collection<String> projects) {}
}
