package org.migrationprofiles.metrics.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.migrationprofiles.metrics.indicator.Figure;
import org.migrationprofiles.metrics.indicator.FigureText;
import org.migrationprofiles.metrics.indicator.Group;
import org.migrationprofiles.metrics.indicator.Indicator;
import org.migrationprofiles.metrics.indicator.IndicatorEngine;
import org.migrationprofiles.metrics.indicator.IndicatorQuery;
import org.migrationprofiles.metrics.indicator.Statistics;

/** The usual one: a count, n of N or an average; part by part when the query is broken down. */
@ApplicationScoped
class FigurePresentation implements Presentation {

    /** What rows that name none are shown by. */
    static final String ID = "FIGURE";

    private final IndicatorEngine engine;

    @Inject
    FigurePresentation(IndicatorEngine engine) {
        this.engine = engine;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Report.Shown show(Indicator indicator, IndicatorQuery query) {
        Figure figure = engine.figure(indicator, query);
        if (query.groupBy() != null && indicator.refusal() == null) {
            List<Group> series = engine.groups(indicator, query);
            return Report.Shown.of(FigureText.of(indicator.kind(), series), figure, series);
        }
        return switch (indicator.kind()) {
            case COUNT, PROPORTION -> Report.Shown.of(FigureText.of(indicator.kind(), figure), figure);
            case YEARS, MONTHS, NUMBER, AMOUNT -> {
                Statistics statistics = engine.statistics(indicator, query);
                yield Report.Shown.of(FigureText.of(statistics), statistics, figure);
            }
        };
    }
}
