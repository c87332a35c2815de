package org.migrationprofiles.metrics.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    private final ProfileStatus status;

    @Inject
    StatusRows(ProfileStatus status) {
        this.status = status;
    }

    static boolean shows(ReportDefinition.Row row) {
        return STATUS.equals(row.show()) || AGE.equals(row.show());
    }

    Report.Shown show(ReportDefinition.Row row, LocalDate asOf) {
        int cycle = Integer.parseInt(
                row.parameters().getOrDefault("updateCycleYears", String.valueOf(ProfileStatus.REPORTED_CYCLE)));
        ProfileStatusAnswer answer = status.of(
                new ProfileStatusQuery(asOf, cycle, AgeBasis.EDITION_YEAR, population(row), List.of(), false));
        return Report.Shown.of(AGE.equals(row.show()) ? ages(answer.ages()) : statuses(answer.summary()));
    }

    static NamedPopulation population(ReportDefinition.Row row) {
        return NamedPopulation.valueOf(row.parameters().getOrDefault("population", NamedPopulation.ALL.name()));
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
