package org.migrationprofiles.metrics.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.migrationprofiles.metrics.indicator.Figure;
import org.migrationprofiles.metrics.indicator.FigureText;
import org.migrationprofiles.metrics.indicator.Indicator;
import org.migrationprofiles.metrics.indicator.IndicatorEngine;
import org.migrationprofiles.metrics.indicator.IndicatorQuery;

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
        if (query.groupBy() != null) {
            String series = FigureText.of(indicator.kind(), engine.groups(indicator, query));
            return new Report.Shown(series, figure.n(), figure.total(), figure.unknown());
        }
        return switch (indicator.kind()) {
            case COUNT, PROPORTION ->
                new Report.Shown(FigureText.of(indicator.kind(), figure), figure.n(), figure.total(), figure.unknown());
            case YEARS, MONTHS, NUMBER, AMOUNT -> Report.Shown.of(FigureText.of(engine.statistics(indicator, query)));
        };
    }
}
