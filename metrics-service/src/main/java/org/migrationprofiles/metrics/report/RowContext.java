package org.migrationprofiles.metrics.report;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.migrationprofiles.metrics.claim.ComparedFigure;
import org.migrationprofiles.metrics.indicator.Indicator;
import org.migrationprofiles.metrics.indicator.IndicatorAddress;
import org.migrationprofiles.metrics.indicator.IndicatorAnswers;
import org.migrationprofiles.metrics.indicator.IndicatorEngine;
import org.migrationprofiles.metrics.indicator.IndicatorQuery;
import org.migrationprofiles.metrics.indicator.Member;

/**
 * What the rows of one report share while it is computed, so that none of it is computed for each. For one thread.
 *
 * @param asOf the date in the world
 * @param schemes codes of the region schemes that there are
 * @param left what is left out of populations, by the question
 * @param compared with what claims are compared, by their keys
 */
record RowContext(
        LocalDate asOf,
        List<String> schemes,
        Map<String, List<Report.Excluded>> left,
        Map<String, ComparedFigure> compared) {

    /** Of what is no figure of an indicator. */
    static final Reservations NONE = new Reservations(List.of(), List.of());

    RowContext(LocalDate asOf, List<String> schemes) {
        this(asOf, schemes, new HashMap<>(), new HashMap<>());
    }

    /** What is left out of a figure and what to keep in mind of it. */
    Reservations reservations(
            Indicator indicator, IndicatorQuery query, IndicatorEngine engine, IndicatorAnswers answers) {
        return new Reservations(
                answers.caveats(indicator, query, engine.figure(indicator, query)),
                left.computeIfAbsent(population(indicator, query), key -> count(engine.excluded(indicator, query))));
    }

    // Many rows are of one population: its address without the name of the indicator.
    private static String population(Indicator indicator, IndicatorQuery query) {
        String address = IndicatorAddress.of(indicator, "excluded", query);
        return address.substring(address.indexOf('?'));
    }

    private static List<Report.Excluded> count(List<Member> excluded) {
        Map<String, Integer> counts = new TreeMap<>();
        excluded.forEach(member -> counts.merge(String.valueOf(member.reason()), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(reason -> new Report.Excluded(reason.getKey(), reason.getValue()))
                .toList();
    }

    /**
     * What stands beside a figure.
     *
     * @param caveats to keep in mind
     * @param excluded what is left out, by reason
     */
    record Reservations(List<String> caveats, List<Report.Excluded> excluded) {}
}
