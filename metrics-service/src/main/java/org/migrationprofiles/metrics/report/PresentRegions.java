package org.migrationprofiles.metrics.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.migrationprofiles.metrics.indicator.FigureText;
import org.migrationprofiles.metrics.indicator.Group;
import org.migrationprofiles.metrics.indicator.Indicator;
import org.migrationprofiles.metrics.indicator.IndicatorEngine;
import org.migrationprofiles.metrics.indicator.IndicatorQuery;

/** The regions in which there is any; for schemes with too many regions to print those without. */
@ApplicationScoped
class PresentRegions implements Presentation {

    private final IndicatorEngine engine;

    @Inject
    PresentRegions(IndicatorEngine engine) {
        this.engine = engine;
    }

    @Override
    public String id() {
        return "PRESENT";
    }

    @Override
    public boolean ofRegions() {
        return true;
    }

    @Override
    public Report.Shown show(Indicator indicator, IndicatorQuery query) {
        List<Group> present = engine.groups(indicator, query).stream()
                .filter(group -> group.figure().total() > 0)
                .toList();
        return Report.Shown.of(FigureText.of(indicator.kind(), present), engine.figure(indicator, query), present);
    }
}
