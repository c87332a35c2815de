package org.migrationprofiles.metrics.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.migrationprofiles.metrics.Rows;
import org.migrationprofiles.metrics.SqlFile;

/** Reads from the read model what the status of profiles follows from. */
@ApplicationScoped
class StatusRecords {

    private static final String COUNTRIES = "select country, iso2, m49, name from country_fact order by country";
    private static final String OF_COUNTRIES = """
            u.unit_id = any (array(
                select b.publication_id from profile_fact f join publication_fact b on b.profile_id = f.profile_id
                where f.country = any (?::text[])))
            """;
    private static final String RELEASED =
            "u.released and cardinality(u.countries) = 1 and u.types && array['MP', 'EMP']";
    // So many are in memory at a time, but for countries that have more by themselves.
    private static final int EDITIONS_OF_A_PART = 5_000;
    private static final String ABOUT_COUNTRIES = "a.state -> 'subject' ->> 'id' = any (?::text[])";

    private final DataSource dataSource;
    private final String exercises = SqlFile.of(StatusRecords.class, "exercises.sql");
    private final String exercisesOfCountries = SqlFile.of(StatusRecords.class, "exercises-of-countries.sql");
    private final String editions = released("editions.sql");
    private final String releasedByCountry = released("released-by-country.sql");
    private final String editionRecords = withSources("edition-records.sql");
    private final String assertions = withSources("assertions.sql");
    private final String contradicted = SqlFile.of(StatusRecords.class, "contradicted.sql")
            .replace(":countries", SqlFile.of(SqlFile.class, "countries-of-subject.sql"));

    @Inject
    StatusRecords(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    private static String withSources(String file) {
        return SqlFile.of(StatusRecords.class, file)
                .replace(":sources", SqlFile.of(StatusRecords.class, "names-of-sources.sql"));
    }

    private static String released(String file) {
        return SqlFile.of(StatusRecords.class, file).replace(":released", RELEASED);
    }

    /**
     * All of it, in the transaction that is open, if one is; of some countries at a time, so that there may be more editions than fit into
     * memory.
     *
     * @param population a condition on rows of {@code publication_unit} and {@code country_profile_unit}, as SQL
     * @param wanted picks countries, and their order
     * @param part takes some of them after the other, each with its editions
     */
    void read(String population, Wanted wanted, Part part) {
        try (Connection connection = dataSource.getConnection()) {
            Map<String, List<String>> caveats = Rows.of(
                            connection,
                            contradicted,
                            row -> Map.entry(row.getString("country"), row.getString("caveat")))
                    .stream()
                    .collect(Collectors.groupingBy(
                            Map.Entry::getKey,
                            Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableList())));
            read(connection, population, caveats, wanted, part);
        } catch (SQLException failure) {
            throw new IllegalStateException("The facts could not be read", failure);
        }
    }

    /** As {@link #read(String, Wanted, Part)}, as this connection sees it and without the caveats that statuses have. */
    void withoutCaveats(Connection connection, String population, Wanted wanted, Part part) throws SQLException {
        read(connection, population, Map.of(), wanted, part);
    }

    private void read(
            Connection connection, String population, Map<String, List<String>> caveats, Wanted wanted, Part part)
            throws SQLException {
        StatusFacts facts = new StatusFacts(
                named(connection),
                exercises(connection, exercises.replace(":population", population)),
                Map.of(),
                assertions(connection, assertions.replace(":among", "true")),
                caveats);
        Map<String, Integer> released = Rows.of(
                        connection,
                        releasedByCountry.replace(":population", population),
                        row -> Map.entry(row.getString("country"), row.getInt("editions")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        List<StatusFacts.HeardCountry> countries = wanted.of(facts, released.keySet());
        for (List<StatusFacts.HeardCountry> some : StatusParts.of(countries, released, EDITIONS_OF_A_PART)) {
            part.take(facts.with(editionsOf(connection, population, some, released)), some);
        }
    }

    private Map<String, List<PublishedEdition>> editionsOf(
            Connection connection,
            String population,
            List<StatusFacts.HeardCountry> countries,
            Map<String, Integer> released)
            throws SQLException {
        Set<String> some =
                countries.stream().map(StatusFacts.HeardCountry::iso3).collect(Collectors.toUnmodifiableSet());
        // To name all of them takes longer than not to.
        if (some.containsAll(released.keySet())) {
            return editions(connection, editions.replace(":population", population));
        }
        return editions(
                connection,
                editions.replace(":population", "(" + population + ") and " + OF_COUNTRIES),
                connection.createArrayOf("text", some.toArray()));
    }

    /** What is on record of some publications, in the transaction that is open, by their ids. */
    Map<String, EditionRecord> editionRecords(List<String> publications) {
        if (publications.isEmpty()) {
            return Map.of();
        }
        try (Connection connection = dataSource.getConnection()) {
            return Rows.of(
                            connection,
                            editionRecords,
                            row -> new EditionRecord(
                                    row.getString("id"),
                                    Arrays.asList(
                                            (String[]) row.getArray("funders").getArray()),
                                    row.getString("source"),
                                    row.getString("locator"),
                                    row.getString("superseded_profile"),
                                    row.getString("details")),
                            connection.createArrayOf("text", publications.toArray()))
                    .stream()
                    .collect(Collectors.toMap(EditionRecord::id, Function.identity()));
        } catch (SQLException failure) {
            throw new IllegalStateException("The records could not be read", failure);
        }
    }

    /** What the status of some countries follows from, whoever pays, and not the caveats that it has; reads nothing of others. */
    StatusFacts ofCountries(Connection connection, Set<String> countries) throws SQLException {
        Array among = connection.createArrayOf("text", countries.toArray());
        return new StatusFacts(
                named(connection),
                exercises(connection, exercisesOfCountries, among),
                editions(connection, editions.replace(":population", OF_COUNTRIES), among),
                assertions(connection, assertions.replace(":among", ABOUT_COUNTRIES), among),
                Map.of());
    }

    private static Map<String, StatusFacts.HeardCountry> named(Connection connection) throws SQLException {
        return countries(connection).stream()
                .collect(Collectors.toMap(StatusFacts.HeardCountry::iso3, Function.identity()));
    }

    private static <T> Map<String, List<T>> grouped(List<T> rows, Function<T, String> country) {
        return rows.stream().collect(Collectors.groupingBy(country));
    }

    /** All countries that have been told of, by alpha-3 code. */
    static List<StatusFacts.HeardCountry> countries(Connection connection) throws SQLException {
        return Rows.of(
                connection,
                COUNTRIES,
                row -> new StatusFacts.HeardCountry(
                        row.getString("country"), row.getString("iso2"), row.getString("m49"), row.getString("name")));
    }

    /** What is on record of each country that has a profile exercise, with or without a publication. */
    private static Map<String, StatusFacts.CountryExercises> exercises(
            Connection connection, String sql, Object... parameters) throws SQLException {
        return Rows.of(
                        connection,
                        sql,
                        row -> new StatusFacts.CountryExercises(
                                row.getString("country"), row.getBoolean("outside"), row.getBoolean("incomplete_only")),
                        parameters)
                .stream()
                .collect(Collectors.toMap(StatusFacts.CountryExercises::country, Function.identity()));
    }

    /** The released publications that are of one country. */
    private static Map<String, List<PublishedEdition>> editions(Connection connection, String sql, Object... parameters)
            throws SQLException {
        return grouped(
                Rows.of(
                        connection,
                        sql,
                        row -> new PublishedEdition(
                                row.getString("id"),
                                row.getString("country"),
                                row.getObject("edition_year", Integer.class),
                                row.getObject("imprint_year", Integer.class),
                                row.getString("launched_on"),
                                row.getString("uploaded_on"),
                                row.getString("profile_id")),
                        parameters),
                PublishedEdition::country);
    }

    /** What sources say of whether countries have a profile. */
    private static Map<String, List<ProfileAssertion>> assertions(
            Connection connection, String sql, Object... parameters) throws SQLException {
        return grouped(
                Rows.of(
                        connection,
                        sql,
                        row -> new ProfileAssertion(
                                row.getString("country"),
                                row.getString("value"),
                                row.getString("valid_from"),
                                row.getString("valid_to"),
                                row.getString("source"),
                                row.getString("locator")),
                        parameters),
                ProfileAssertion::country);
    }

    /** Picks countries. */
    interface Wanted {

        /**
         * Some of the countries of the facts, which have no editions yet.
         *
         * @param released countries with a released publication of the population
         */
        List<StatusFacts.HeardCountry> of(StatusFacts facts, Set<String> released);
    }

    /** Takes some countries. */
    interface Part {

        /** What it takes to judge these countries, and nobody else's editions need to be there. */
        void take(StatusFacts facts, List<StatusFacts.HeardCountry> countries) throws SQLException;
    }
}
