package org.migrationprofiles.metrics.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.metrics.QueryParameters;
import org.migrationprofiles.metrics.indicator.Figure;
import org.migrationprofiles.metrics.indicator.FigureText;
import org.migrationprofiles.metrics.indicator.Indicator;
import org.migrationprofiles.metrics.status.ProfileStatusQuery;
import org.migrationprofiles.metrics.worklist.Answer;
import org.migrationprofiles.metrics.worklist.Worklist;
import org.migrationprofiles.metrics.worklist.WorklistQuery;
import org.migrationprofiles.metrics.worklist.Worklists;

/** Rows on what stands behind the next edition of countries that are out of date or have no profile (S80). */
@ApplicationScoped
class WorklistRows {

    /** Of how many of these countries money for the next edition is secured. */
    static final String SECURED_FUNDING = "SECURED_FUNDING";
    /** Of how many there is a strategy to update the profile. */
    static final String STRATEGY = "STRATEGY";

    private static final String FUNDER_CATEGORY = "funderCategory";

    private final Worklists worklists;

    @Inject
    WorklistRows(Worklists worklists) {
        this.worklists = worklists;
    }

    static boolean shows(ReportDefinition.Row row) {
        return SECURED_FUNDING.equals(row.show()) || STRATEGY.equals(row.show());
    }

    /**
     * Lets parameters pass with which the work-list can be asked.
     *
     * @throws ProblemException 400 that names the one which cannot be used
     */
    static void check(Map<String, String> parameters) {
        List<String> unused = categories(parameters);
    }

    Report.Shown show(ReportDefinition.Row row, LocalDate asOf) {
        Worklist.Summary summary = worklists
                .make(new WorklistQuery(
                        asOf, Set.copyOf(WorklistQuery.USUAL), categories(row.parameters()), null, List.of()))
                .summary();
        Map<Answer, Long> answers = SECURED_FUNDING.equals(row.show()) ? summary.securedFunding() : summary.strategy();
        Figure figure = Figure.of(count(answers, Answer.YES), summary.countries(), count(answers, Answer.UNKNOWN));
        return Report.Shown.of(FigureText.of(Indicator.Kind.PROPORTION, figure), figure);
    }

    static String address(ReportDefinition.Row row, LocalDate asOf) {
        String categories = String.join(",", categories(row.parameters()));
        return "/v1/worklist?asOf=" + asOf + (categories.isEmpty() ? "" : "&" + FUNDER_CATEGORY + "=" + categories);
    }

    private static List<String> categories(Map<String, String> parameters) {
        Map<String, List<String>> values = parameters.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, parameter -> List.of(parameter.getValue())));
        return new QueryParameters(values, Set.of(FUNDER_CATEGORY))
                .list(FUNDER_CATEGORY, ProfileStatusQuery.FUNDER_CATEGORIES);
    }

    private static int count(Map<Answer, Long> answers, Answer answer) {
        return Math.toIntExact(answers.getOrDefault(answer, 0L));
    }
}
