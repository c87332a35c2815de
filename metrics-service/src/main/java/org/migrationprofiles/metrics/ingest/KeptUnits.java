package org.migrationprofiles.metrics.ingest;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.migrationprofiles.metrics.Rows;

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
        for (String units : UNITS) {
            statements.add("delete from " + kept(units), List.of());
            statements.add("insert into " + kept(units) + " select * from computed_" + units, List.of());
            // From here on what follows from these reads what is kept.
            statements.add(ReadModelMark.RENEW, List.of());
        }
    }

    /** Writes all of them anew, and gives the read model another mark. */
    static void writeAll(Connection connection) throws SQLException {
        FactStatements statements = new FactStatements();
        addAll(statements);
        statements.execute(connection);
    }

    /** How many rows there are that should not be, or should be and are not; none where they do not count. */
    static long difference(Connection connection) throws SQLException {
        if (Rows.of(connection, COUNT, row -> row.getBoolean(1)).contains(false)) {
            return 0;
        }
        long difference = 0;
        for (String units : UNITS) {
            difference += Rows.of(connection, DIFFERENCE.replace("UNITS", units), row -> row.getLong(1))
                    .get(0);
        }
        return difference;
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
