package org.migrationprofiles.metrics.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.metrics.QueryParameters;
import org.migrationprofiles.metrics.indicator.FigureText;
import org.migrationprofiles.metrics.indicator.NamedPopulation;
import org.migrationprofiles.metrics.status.AgeBasis;
import org.migrationprofiles.metrics.status.ProfileStatus;
import org.migrationprofiles.metrics.status.ProfileStatusAnswer;
import org.migrationprofiles.metrics.status.ProfileStatusQuery;
import org.migrationprofiles.metrics.status.Status;

/** Rows on how current profiles are (S79). */
@ApplicationScoped
class StatusRows {

    /** Countries by status. */
    static final String STATUS = "STATUS";
    /** Ages of the latest editions. */
    static final String AGE = "AGE";

    private static final Set<String> KNOWN = Set.of("population", "updateCycleYears", "ageBasis");
    private static final int LONGEST_CYCLE = 50;

    private final ProfileStatus status;

    @Inject
    StatusRows(ProfileStatus status) {
        this.status = status;
    }

    static boolean shows(ReportDefinition.Row row) {
        return STATUS.equals(row.show()) || AGE.equals(row.show());
    }

    /**
     * Lets parameters pass with which countries can be told by status or age.
     *
     * @throws ProblemException 400 that names the one which cannot be used
     */
    static void check(Map<String, String> parameters) {
        Map<String, List<String>> values = parameters.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, parameter -> List.of(parameter.getValue())));
        QueryParameters given = new QueryParameters(values, KNOWN);
        int unusedCycle = given.number("updateCycleYears", 1, LONGEST_CYCLE, ProfileStatus.REPORTED_CYCLE);
        AgeBasis unusedBasis = given.constant("ageBasis", AgeBasis.class, AgeBasis.EDITION_YEAR);
        NamedPopulation unusedPopulation = given.constant("population", NamedPopulation.class, NamedPopulation.ALL);
    }

    /** What a row is about. */
    ProfileStatusAnswer answer(ReportDefinition.Row row, LocalDate asOf) {
        int cycle = Integer.parseInt(
                row.parameters().getOrDefault("updateCycleYears", String.valueOf(ProfileStatus.REPORTED_CYCLE)));
        return status.of(new ProfileStatusQuery(asOf, cycle, ageBasis(row), population(row), List.of(), false));
    }

    static Report.Shown show(ReportDefinition.Row row, ProfileStatusAnswer answer) {
        return Report.Shown.of(AGE.equals(row.show()) ? ages(answer.ages()) : statuses(answer.summary()));
    }

    /** The caveats of the countries that a row counts: of a row on ages, of those whose latest edition has one. */
    static List<String> caveats(ReportDefinition.Row row, ProfileStatusAnswer answer) {
        return answer.countries().stream()
                .filter(country -> !AGE.equals(row.show()) || country.age() != null)
                .flatMap(country -> country.caveats().stream())
                .distinct()
                .sorted()
                .toList();
    }

    static NamedPopulation population(ReportDefinition.Row row) {
        return NamedPopulation.valueOf(row.parameters().getOrDefault("population", NamedPopulation.ALL.name()));
    }

    private static AgeBasis ageBasis(ReportDefinition.Row row) {
        return AgeBasis.valueOf(row.parameters().getOrDefault("ageBasis", AgeBasis.EDITION_YEAR.name()));
    }

    static String address(ReportDefinition.Row row, LocalDate asOf) {
        StringBuilder address = new StringBuilder("/v1/profile-status?asOf=").append(asOf);
        row.parameters()
                .forEach((name, value) ->
                        address.append('&').append(name).append('=').append(value));
        return address.toString();
    }

    private static String statuses(Map<Status, Integer> summary) {
        List<String> parts = new ArrayList<>();
        summary.forEach((state, count) -> {
            boolean always = state == Status.CURRENT || state == Status.DUE_WINDOW || state == Status.NON_UPDATED;
            if (always || count > 0) {
                parts.add(state + " " + count);
            }
        });
        return String.join(" · ", parts);
    }

    private static String ages(ProfileStatusAnswer.Ages ages) {
        if (ages.mean() == null) {
            return FigureText.NO_DATA;
        }
        List<String> parts = new ArrayList<>();
        ages.byYears().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(age -> parts.add(age.getKey() + " years " + age.getValue()));
        return "mean " + ages.mean() + " years: " + String.join(" · ", parts);
    }
}
