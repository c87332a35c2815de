package org.migrationprofiles.metrics.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.migrationprofiles.metrics.indicator.Figure;
import org.migrationprofiles.metrics.indicator.FigureText;
import org.migrationprofiles.metrics.indicator.Group;
import org.migrationprofiles.metrics.indicator.Indicator;
import org.migrationprofiles.metrics.indicator.IndicatorEngine;
import org.migrationprofiles.metrics.indicator.IndicatorQuery;

/** The region with the most, all of them when several have as many, and its share (S36). */
@ApplicationScoped
class LargestRegion implements Presentation {

    private final IndicatorEngine engine;

    @Inject
    LargestRegion(IndicatorEngine engine) {
        this.engine = engine;
    }

    @Override
    public String id() {
        return "LARGEST";
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
        int most =
                groups.stream().mapToInt(group -> group.figure().total()).max().orElse(0);
        if (most == 0) {
            return Report.Shown.of(FigureText.NO_DATA);
        }
        String names = groups.stream()
                .filter(group -> group.figure().total() == most)
                .map(Group::name)
                .collect(Collectors.joining(" and "));
        Figure share = Figure.of(most, engine.figure(indicator, query).total(), 0);
        return Report.Shown.of(names + " " + FigureText.of(Indicator.Kind.PROPORTION, share), share);
    }
}
