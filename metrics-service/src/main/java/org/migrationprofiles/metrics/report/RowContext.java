package org.migrationprofiles.metrics.report;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.migrationprofiles.metrics.claim.ComparedFigure;
import org.migrationprofiles.metrics.indicator.Indicator;
import org.migrationprofiles.metrics.indicator.IndicatorAnswers;
import org.migrationprofiles.metrics.indicator.IndicatorEngine;
import org.migrationprofiles.metrics.indicator.IndicatorQuery;

/**
 * What the rows of one report share while it is computed, so that none of it is computed for each. For one thread.
 *
 * @param asOf the date in the world
 * @param schemes codes of the region schemes that there are
 * @param compared with what claims are compared, by their keys
 */
record RowContext(LocalDate asOf, List<String> schemes, Map<String, ComparedFigure> compared) {

    /** Of what is no figure of an indicator. */
    static final Reservations NONE = new Reservations(List.of(), List.of());

    RowContext(LocalDate asOf, List<String> schemes) {
        this(asOf, schemes, new HashMap<>());
    }

    /** What is left out of a figure and what to keep in mind of it. */
    Reservations reservations(
            Indicator indicator, IndicatorQuery query, IndicatorEngine engine, IndicatorAnswers answers) {
        return new Reservations(
                answers.caveats(indicator, query),
                engine.leftOut(indicator, query).entrySet().stream()
                        .map(reason -> new Report.Excluded(reason.getKey().name(), reason.getValue()))
                        .toList());
    }

    /**
     * What stands beside a figure.
     *
     * @param caveats to keep in mind
     * @param excluded what is left out, by reason
     */
    record Reservations(List<String> caveats, List<Report.Excluded> excluded) {}
}
