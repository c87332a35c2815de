package org.migrationprofiles.metrics.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.metrics.Rows;
import org.migrationprofiles.metrics.SqlFile;

/** Reads from the read model what the work-list tells besides the status. */
@ApplicationScoped
class WorklistRecords {

    private static final String SCHEMES = "select scheme, region from region_fact order by scheme, position, region";

    private final DataSource dataSource;
    private final String nextUpdates = SqlFile.of(WorklistRecords.class, "next-updates.sql");
    private final String funded = SqlFile.of(WorklistRecords.class, "funded-unpublished.sql");
    private final String evaluations = SqlFile.of(WorklistRecords.class, "evaluations.sql");
    private final String evaluated = SqlFile.of(WorklistRecords.class, "evaluated.sql");
    private final String conflicts = SqlFile.of(WorklistRecords.class, "conflicts.sql")
            .replace(":countries", SqlFile.of(SqlFile.class, "countries-of-subject.sql"));
    private final String countriesOfRegions = SqlFile.of(WorklistRecords.class, "countries-of-regions.sql");

    @Inject
    WorklistRecords(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What profiles say of their next update, by country. */
    Map<String, List<NextUpdate>> nextUpdates() {
        return grouped(
                rows(
                        nextUpdates,
                        row -> new NextUpdate(
                                row.getString("country"),
                                row.getString("profile_id"),
                                Answer.of(row.getString("strategy")),
                                row.getString("strategy") != null,
                                row.getString("strategy_text"),
                                Answer.of(row.getString("secured")),
                                row.getString("secured") != null,
                                row.getString("secured_text"),
                                Arrays.asList(
                                        (String[]) row.getArray("released").getArray()))),
                NextUpdate::country);
    }

    /** What somebody pays for and that was never out, by country. */
    Map<String, List<Funded>> funded() {
        return grouped(
                rows(
                        funded,
                        row -> new Funded(
                                row.getString("country"),
                                row.getString("profile_id"),
                                row.getString("project_id"),
                                row.getString("project_status"))),
                Funded::country);
    }

    /** Published evaluations, by country. */
    Map<String, List<Evaluation>> evaluations() {
        return grouped(
                rows(
                        evaluations,
                        row -> new Evaluation(
                                row.getString("country"),
                                row.getString("id"),
                                row.getString("title"),
                                row.getString("published_on"),
                                row.getObject("out_since", LocalDate.class),
                                row.getString("scope"))),
                Evaluation::country);
    }

    /** Whether any profile of a country was evaluated. */
    Map<String, Answer> evaluated() {
        return rows(evaluated, row -> Map.entry(row.getString("country"), Answer.of(row.getString("evaluated"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Open conflicts, by country. */
    Map<String, List<Contradiction>> conflicts() {
        return grouped(
                rows(
                        conflicts,
                        row -> new Contradiction(
                                row.getString("country"),
                                row.getString("conflict_id"),
                                row.getString("attribute"),
                                row.getString("subject_type"),
                                row.getString("subject_id"),
                                row.getBoolean("affects_status"))),
                Contradiction::country);
    }

    /** The region schemes that there are, each with its regions. */
    Map<String, List<String>> schemes() {
        Map<String, List<String>> schemes = new LinkedHashMap<>();
        var unused = rows(
                SCHEMES,
                row -> schemes.computeIfAbsent(row.getString("scheme"), key -> new ArrayList<>())
                        .add(row.getString("region")));
        return schemes;
    }

    /** Countries of any of the regions that are asked for. */
    Set<String> countriesOf(WorklistQuery query) {
        try (Connection connection = dataSource.getConnection()) {
            return new HashSet<>(Rows.of(
                    connection,
                    countriesOfRegions,
                    row -> row.getString("country"),
                    Date.valueOf(query.asOf()),
                    query.regionScheme(),
                    connection.createArrayOf("text", query.regions().toArray())));
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
    }

    private static <T> Map<String, List<T>> grouped(List<T> rows, Function<T, String> country) {
        return rows.stream().collect(Collectors.groupingBy(country));
    }

    private <T> List<T> rows(String sql, Rows.Reader<T> reader) {
        try (Connection connection = dataSource.getConnection()) {
            return Rows.of(connection, sql, reader);
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
    }

    private static IllegalStateException unreadable(SQLException failure) {
        return new IllegalStateException("The facts could not be read", failure);
    }

    /**
     * What a profile says of its next update.
     *
     * @param country ISO 3166-1 alpha-3
     * @param profileId of the profile
     * @param strategy whether there is one
     * @param strategyTold whether it says anything of it, and be it that it is not known
     * @param strategyText in words
     * @param secured whether money is
     * @param securedTold whether it says anything of it
     * @param securedText in words
     * @param released its publications that are out
     */
    record NextUpdate(
            String country,
            String profileId,
            Answer strategy,
            boolean strategyTold,
            @Nullable String strategyText,
            Answer secured,
            boolean securedTold,
            @Nullable String securedText,
            List<String> released) {}

    /**
     * Something that somebody pays for and that was never out.
     *
     * @param country ISO 3166-1 alpha-3
     * @param profileId of the profile; null when the project has none of the country yet
     * @param projectId of its project; null when it has none
     * @param projectStatus where the project stands; null where that is not known
     */
    record Funded(
            String country,
            @Nullable String profileId,
            @Nullable String projectId,
            @Nullable String projectStatus) {}

    /**
     * A published evaluation.
     *
     * @param country ISO 3166-1 alpha-3
     * @param id of the evaluation
     * @param title null where it is not known
     * @param publishedOn ISO 8601 year, month or day; null where it is not known
     * @param outSince the first day on which it may have come out; null where it is not known when it did
     * @param scope COUNTRY_PROFILE or PROJECT
     */
    record Evaluation(
            String country,
            String id,
            @Nullable String title,
            @Nullable String publishedOn,
            @Nullable LocalDate outSince,
            String scope) {

        /** Whether it may have been out by a date: of a month or year that holds the date, and where it is not known when, it may. */
        boolean mayBeOutBy(LocalDate date) {
            return outSince == null || !outSince.isAfter(date);
        }

        /** Whether it is of a profile of the country. */
        boolean ofProfile() {
            return !scope.equals("PROJECT");
        }
    }

    /**
     * An open conflict.
     *
     * @param country ISO 3166-1 alpha-3
     * @param id of the conflict
     * @param attribute what is said otherwise
     * @param subjectType of what
     * @param subjectId of what
     * @param affectsStatus whether the status rests on it
     */
    record Contradiction(
            String country, String id, String attribute, String subjectType, String subjectId, boolean affectsStatus) {}
}
