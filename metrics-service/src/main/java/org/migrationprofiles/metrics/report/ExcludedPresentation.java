package org.migrationprofiles.metrics.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.migrationprofiles.metrics.indicator.Indicator;
import org.migrationprofiles.metrics.indicator.IndicatorEngine;
import org.migrationprofiles.metrics.indicator.IndicatorQuery;
import org.migrationprofiles.metrics.indicator.Member;

/** What a population leaves out, by name (S15). */
@ApplicationScoped
class ExcludedPresentation implements Presentation {

    private final IndicatorEngine engine;

    @Inject
    ExcludedPresentation(IndicatorEngine engine) {
        this.engine = engine;
    }

    @Override
    public String id() {
        return "EXCLUDED";
    }

    @Override
    public Report.Shown show(Indicator indicator, IndicatorQuery query) {
        List<Member> excluded = engine.excluded(indicator, query);
        String names = String.join(", ", excluded.stream().map(Member::label).toList());
        return new Report.Shown(
                excluded.isEmpty() ? "none" : excluded.size() + ": " + names, excluded.size(), null, null);
    }
}
