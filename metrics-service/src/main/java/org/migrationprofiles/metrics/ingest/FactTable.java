package org.migrationprofiles.metrics.ingest;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.migrationprofiles.metrics.SqlFile;

/**
 * A table of facts that can be thrown away and computed again from the states of aggregates.
 *
 * @param table its name
 * @param key the column that says whose facts they are
 * @param aggregateType of whose states
 * @param select computes the facts of some aggregates; its one parameter is their ids
 */
record FactTable(String table, String key, String aggregateType, String select) {

    private static final String IDS = "select coalesce(array_agg(id), '{}') from replica where aggregate_type = ?";

    private static final Pattern OF_SOME = Pattern.compile(" and (?:\\w+\\.)?id = any \\(\\?::text\\[\\]\\)");

    static final FactTable COUNTRY = of("country_fact", "country", "country", "country-facts");
    static final FactTable REGION = of("region_fact", "scheme", "region-scheme", "region-facts");
    static final FactTable REGION_COUNTRY =
            of("region_country_fact", "scheme", "region-scheme", "region-country-facts");
    static final FactTable PROJECT = of("project_fact", "project_id", "project", "project-facts");
    static final FactTable PROFILE = of("profile_fact", "profile_id", "country-profile", "profile-facts");
    static final FactTable PUBLICATION = of("publication_fact", "publication_id", "publication", "publication-facts");

    static final FactTable OPEN_CONFLICT = of("open_conflict", "conflict_id", "conflict", "open-conflicts");

    /** All of them; those that are computed from others come behind these. */
    static final List<FactTable> ALL =
            List.of(COUNTRY, REGION, REGION_COUNTRY, PROJECT, PROFILE, PUBLICATION, OPEN_CONFLICT);

    private static FactTable of(String table, String key, String aggregateType, String file) {
        return new FactTable(table, key, aggregateType, SqlFile.of(FactTable.class, file + ".sql"));
    }

    /** Forgets the facts of some aggregates. */
    String delete() {
        return "delete from " + table + " where " + key + " = any (?::text[])";
    }

    /** Computes the facts of some aggregates. */
    String insert() {
        return "insert into " + table + " " + select;
    }

    /** Computes the facts of all aggregates, without parameters: a million ids would be one. */
    String insertAll() {
        String all = OF_SOME.matcher(select).replaceFirst("");
        if (all.equals(select)) {
            throw new IllegalStateException("The facts of " + table + " are not computed of some ids");
        }
        return "insert into " + table + " " + all;
    }

    /** The ids of all aggregates whose states were told, of the generation that the transaction has entered. */
    Array allIds(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(IDS)) {
            statement.setString(1, aggregateType);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getArray(1);
            }
        }
    }

    /** How many rows are there that should not be, or should be there and are not; the parameter is all ids. */
    String difference() {
        return "with expected as (" + select + ") select count(*) from ("
                + "(table expected except all table " + table + ") union all "
                + "(table " + table + " except all table expected)) as difference";
    }
}
