package org.migrationprofiles.metrics.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.metrics.SqlFile;
import org.migrationprofiles.metrics.indicator.NamedPopulation;

/** Reads from the read model what the status of profiles follows from. */
@ApplicationScoped
class StatusRecords {

    private static final String COUNTRIES = "select country, iso2, m49, name from country_fact order by country";

    private final DataSource dataSource;
    private final String exercises = SqlFile.of(StatusRecords.class, "exercises.sql");
    private final String editions = SqlFile.of(StatusRecords.class, "editions.sql");
    private final String assertions = SqlFile.of(StatusRecords.class, "assertions.sql");
    private final String contradicted = SqlFile.of(StatusRecords.class, "contradicted.sql");

    @Inject
    StatusRecords(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** All countries that have been heard of, by alpha-3 code. */
    List<HeardCountry> countries() {
        return rows(
                COUNTRIES,
                row -> new HeardCountry(
                        row.getString("country"), row.getString("iso2"), row.getString("m49"), row.getString("name")));
    }

    /** What is on record of each country that has a profile exercise, with or without a publication. */
    List<CountryExercises> exercises(NamedPopulation population) {
        return rows(
                exercises.replace(":population", population.condition()),
                row -> new CountryExercises(
                        row.getString("country"), row.getBoolean("outside"), row.getBoolean("incomplete_only")));
    }

    /** The released publications of a population that are of one country. */
    List<PublishedEdition> editions(NamedPopulation population) {
        return rows(
                editions.replace(":population", population.condition()),
                row -> new PublishedEdition(
                        row.getString("id"),
                        row.getString("country"),
                        row.getObject("edition_year", Integer.class),
                        row.getObject("imprint_year", Integer.class),
                        row.getString("launched_on"),
                        row.getString("uploaded_on"),
                        Arrays.asList((String[]) row.getArray("funders").getArray()),
                        row.getString("source"),
                        row.getString("locator")));
    }

    /** What sources say of whether countries have a profile. */
    List<ProfileAssertion> assertions() {
        return rows(
                assertions,
                row -> new ProfileAssertion(
                        row.getString("country"),
                        row.getString("value"),
                        row.getString("valid_from"),
                        row.getString("valid_to"),
                        row.getString("source"),
                        row.getString("locator")));
    }

    /** Countries that an open conflict is about which the status of their profile rests on. */
    Set<String> contradicted() {
        return Set.copyOf(rows(contradicted, row -> row.getString("country")));
    }

    private <T> List<T> rows(String sql, Reader<T> reader) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(reader.read(row));
            }
            return rows;
        } catch (SQLException failure) {
            throw new IllegalStateException("The facts could not be read", failure);
        }
    }

    /**
     * A country.
     *
     * @param iso3 ISO 3166-1 alpha-3
     * @param iso2 ISO 3166-1 alpha-2; null when nobody told of the country itself
     * @param m49 three digits
     * @param name for people
     */
    record HeardCountry(
            String iso3, @Nullable String iso2, @Nullable String m49, String name) {

        boolean hasCode(String code) {
            return code.equals(iso3) || code.equals(iso2) || code.equals(m49);
        }
    }

    /**
     * The profile exercises of a country.
     *
     * @param country ISO 3166-1 alpha-3
     * @param outside whether all that is on record, or all that is released, is beside the population
     * @param incompleteOnly whether nothing is released by anybody, and something is still to come
     */
    record CountryExercises(String country, boolean outside, boolean incompleteOnly) {}

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
