package org.migrationprofiles.metrics.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.migrationprofiles.metrics.indicator.Figure;
import org.migrationprofiles.metrics.indicator.FigureText;
import org.migrationprofiles.metrics.indicator.Group;
import org.migrationprofiles.metrics.indicator.Indicator;
import org.migrationprofiles.metrics.indicator.IndicatorEngine;
import org.migrationprofiles.metrics.indicator.IndicatorQuery;

/** In how many of the regions there is any (S36). */
@ApplicationScoped
class RegionsCovered implements Presentation {

    private final IndicatorEngine engine;

    @Inject
    RegionsCovered(IndicatorEngine engine) {
        this.engine = engine;
    }

    @Override
    public String id() {
        return "COVERED";
    }

    @Override
    public boolean ofRegions() {
        return true;
    }

    @Override
    public Map<String, String> links(Indicator indicator, IndicatorQuery query) {
        return RegionLinks.of(indicator, query);
    }

    @Override
    public Report.Shown show(Indicator indicator, IndicatorQuery query) {
        List<Group> groups = engine.groups(indicator, query);
        int covered = (int)
                groups.stream().filter(group -> group.figure().total() > 0).count();
        Figure figure = Figure.of(covered, groups.size(), 0);
        return Report.Shown.of(FigureText.of(Indicator.Kind.PROPORTION, figure), figure);
    }
}
