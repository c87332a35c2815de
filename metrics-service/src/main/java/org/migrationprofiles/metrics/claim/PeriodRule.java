package org.migrationprofiles.metrics.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.migrationprofiles.metrics.indicator.Figure;
import org.migrationprofiles.metrics.indicator.FigureText;
import org.migrationprofiles.metrics.indicator.Group;
import org.migrationprofiles.metrics.indicator.Indicator;
import org.migrationprofiles.metrics.indicator.IndicatorEngine;
import org.migrationprofiles.metrics.indicator.IndicatorQuery;

/** Checks that all of a population fall into certain years of an axis that the claim names (C2). */
@ApplicationScoped
class PeriodRule implements ClaimRule {

    private final IndicatorEngine engine;
    private final CountedClaims counted;

    @Inject
    PeriodRule(IndicatorEngine engine, CountedClaims counted) {
        this.engine = engine;
        this.counted = counted;
    }

    @Override
    public String kind() {
        return "PERIOD";
    }

    @Override
    public String claimed(HeardClaim claim) throws UncheckableClaim {
        return Years.words(Years.axis(claim)) + " " + Years.of(claim);
    }

    @Override
    public Computed compute(ClaimQuestion question) throws UncheckableClaim {
        CountedClaims.requireNumber(question);
        Years years = Years.of(question.claim());
        IndicatorQuery within = countedOf(question);
        IndicatorQuery series = question.query().byYear(years.axis(), null, null);
        int all = engine.figure(question.indicator(), question.query()).total();
        int inside = engine.figure(question.indicator(), within).total();
        Figure figure = Figure.of(inside, all, counted.unplaced(question.indicator(), within));
        List<Group> groups = engine.groups(question.indicator(), series);
        return Computed.of(figure, 0, groups, FigureText.of(Indicator.Kind.PROPORTION, figure));
    }

    @Override
    public IndicatorQuery countedOf(ClaimQuestion question) throws UncheckableClaim {
        Years years = Years.of(question.claim());
        return question.query().byYear(years.axis(), years.from(), years.to());
    }

    @Override
    public Verdict judge(HeardClaim claim, Computed computed) {
        if (computed.isEmpty()) {
            return Verdict.UNDETERMINED;
        }
        if (computed.count() == computed.of()) {
            return Verdict.SUPPORTED;
        }
        return computed.count() + computed.open() >= computed.of() ? Verdict.UNDETERMINED : Verdict.NOT_SUPPORTED;
    }

    @Override
    public String explain(ClaimQuestion question, Computed computed, Verdict verdict) throws UncheckableClaim {
        Years years = Years.of(question.claim());
        String units = Words.asked(question);
        if (computed.isEmpty()) {
            return "There are no " + units + " on record, so it cannot be told.";
        }
        String figure = computed.count() == computed.of()
                ? "All " + computed.of() + " " + units + " were "
                : computed.count() + " of " + computed.of() + " " + units + " were ";
        String unknown = computed.open() == 0 ? "" : "; of " + computed.open() + " the year is not on record";
        return figure + Years.words(years.axis()) + " from " + years.from() + " to " + years.to() + unknown
                + ". By year: " + FigureText.of(Indicator.Kind.COUNT, computed.groups()) + ".";
    }
}
