package org.migrationprofiles.metrics.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.migrationprofiles.metrics.indicator.Indicator;
import org.migrationprofiles.metrics.indicator.IndicatorAddress;
import org.migrationprofiles.metrics.indicator.IndicatorEngine;
import org.migrationprofiles.metrics.indicator.IndicatorQuery;
import org.migrationprofiles.metrics.indicator.LeftOut;
import org.migrationprofiles.metrics.indicator.Member;

/** What is left out of a sample because neither an evaluation nor a survey speaks of it, by name (S15). */
@ApplicationScoped
class ExcludedPresentation implements Presentation {

    /** What is incomplete or withdrawn is left out too, but for reasons that have nothing to do with the sample. */
    private static final LeftOut REASON = LeftOut.NO_EVALUATION_NOR_SURVEY;

    private final IndicatorEngine engine;

    @Inject
    ExcludedPresentation(IndicatorEngine engine) {
        this.engine = engine;
    }

    @Override
    public String id() {
        return "EXCLUDED_" + REASON;
    }

    @Override
    public Map<String, String> links(Indicator indicator, IndicatorQuery query) {
        return Map.of(
                "indicator", IndicatorAddress.of(indicator, query),
                "excluded", IndicatorAddress.ofExcluded(indicator, query, REASON));
    }

    @Override
    public Report.Shown show(Indicator indicator, IndicatorQuery query) {
        List<Member> excluded = engine.excluded(indicator, query, REASON);
        String names = String.join(", ", excluded.stream().map(Member::label).toList());
        return new Report.Shown(
                excluded.isEmpty() ? "none" : excluded.size() + ": " + names,
                excluded.size(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
