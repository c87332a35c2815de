package org.migrationprofiles.metrics.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.metrics.indicator.CountedUnit;
import org.migrationprofiles.metrics.indicator.Indicator;
import org.migrationprofiles.metrics.indicator.IndicatorEngine;
import org.migrationprofiles.metrics.indicator.Indicators;
import org.migrationprofiles.metrics.indicator.NamedPopulation;
import org.migrationprofiles.metrics.indicator.Statistics;

/** Checks an average at the precision at which it is reported: 1.888… supports 1.9, and 19.6 supports 20. */
@ApplicationScoped
class MeanRule implements ClaimRule {

    private final IndicatorEngine engine;
    private final Indicators indicators;

    @Inject
    MeanRule(IndicatorEngine engine, Indicators indicators) {
        this.engine = engine;
        this.indicators = indicators;
    }

    @Override
    public String kind() {
        return "MEAN";
    }

    @Override
    public String claimed(HeardClaim claim) throws UncheckableClaim {
        return text(value(claim), unit(claim));
    }

    @Override
    public Computed compute(ClaimQuestion question) throws UncheckableClaim {
        HeardClaim claim = question.claim();
        BigDecimal value = value(claim);
        MeanUnit unit = unit(claim);
        int total = engine.figure(question.indicator(), question.query()).total();
        Statistics statistics = statistics(question.indicator(), question);
        if (statistics.sum() == null || statistics.count() == 0) {
            return Computed.noData(total);
        }
        BigDecimal mean = Mean.of(
                statistics.sum(), statistics.count(), unit.factorFrom(statistics.unit()), Math.max(0, value.scale()));
        String text =
                text(mean, unit) + (statistics.count() == total ? "" : " of " + statistics.count() + " of " + total);
        // Months that come from years of the calendar are only known up to a year either way.
        boolean imprecise = unit == MeanUnit.MONTH && "YEAR".equals(statistics.unit());
        Computed average = Computed.average(mean, unit.name(), statistics.count(), total, text, imprecise);
        MeanUnit.Factor factor = unit.factorFrom(statistics.unit());
        return statistics.imprecise() && !imprecise
                ? average.within(
                        Mean.bound(statistics.lowerBound(), factor), Mean.bound(statistics.upperBound(), factor))
                : average;
    }

    @Override
    public Verdict judge(HeardClaim claim, Computed computed) throws UncheckableClaim {
        return Mean.judge(value(claim), computed, computed.open());
    }

    @Override
    public String explain(ClaimQuestion question, Computed computed, Verdict verdict) throws UncheckableClaim {
        String units = Words.asked(question);
        if (computed.isEmpty()) {
            return "The records have no data on this for any of the " + computed.of() + " " + units
                    + ", so it cannot be told.";
        }
        String missing = computed.open() == 0
                ? "."
                : "; of " + computed.open() + " there are no data, so the average of all may be another.";
        String bounds = computed.imprecise() && computed.valueFrom() == null
                ? " It comes from years, so that the true average may be up to 12 months more or less."
                : Mean.bounds(computed, unit(question.claim()));
        return "Over " + computed.count() + " of " + computed.of() + " " + units + " the records give "
                + text(computed.value(), unit(question.claim())) + " on average" + missing + bounds;
    }

    @Override
    public List<Coincidence> coincidences(ClaimQuestion question, Computed computed) throws UncheckableClaim {
        if (!computed.isEmpty()) {
            return List.of();
        }
        BigDecimal value = value(question.claim());
        MeanUnit unit = unit(question.claim());
        List<Coincidence> found = new ArrayList<>();
        for (Indicator other : indicators.all()) {
            if (measures(other) && !other.id().equals(question.indicator().id()) && unit.fits(other.kind())) {
                coincidences(question, other, value, unit, found);
            }
        }
        // The claim's own unit and population first.
        found.sort(Comparator.comparing(
                coincidence -> coincidence.unit() != question.query().unit()
                        || coincidence.population() != question.query().population()));
        return found;
    }

    private void coincidences(
            ClaimQuestion question, Indicator other, BigDecimal value, MeanUnit unit, List<Coincidence> found)
            throws UncheckableClaim {
        for (CountedUnit counted : other.units()) {
            for (NamedPopulation population : NamedPopulation.values()) {
                ClaimQuestion asked = new ClaimQuestion(
                        question.claim(), other, question.query().of(counted, population));
                Statistics statistics = statistics(other, asked);
                if (statistics.sum() != null && statistics.count() > 0) {
                    // At a tenth: a whole number would be met by chance too often.
                    BigDecimal mean = Mean.of(
                            statistics.sum(),
                            statistics.count(),
                            unit.factorFrom(statistics.unit()),
                            Math.max(1, value.scale()));
                    if (mean.compareTo(value) == 0) {
                        found.add(
                                new Coincidence(other.id(), other.definition(), counted, population, text(mean, unit)));
                    }
                }
            }
        }
    }

    private Statistics statistics(Indicator indicator, ClaimQuestion question) throws UncheckableClaim {
        if (!measures(indicator)) {
            throw new UncheckableClaim("the indicator " + indicator.id() + " counts, and has no average");
        }
        if (!unit(question.claim()).fits(indicator.kind())) {
            throw new UncheckableClaim("the indicator " + indicator.id() + " is not measured in "
                    + unit(question.claim()).name().toLowerCase(Locale.ROOT) + "s");
        }
        return engine.statistics(indicator, question.query());
    }

    private static boolean measures(Indicator indicator) {
        return switch (indicator.kind()) {
            case YEARS, MONTHS, NUMBER, AMOUNT -> true;
            case COUNT, PROPORTION -> false;
        };
    }

    private static String text(@Nullable BigDecimal value, MeanUnit unit) {
        return (value == null ? "?" : value.toPlainString()) + unit.suffix();
    }

    private static BigDecimal value(HeardClaim claim) throws UncheckableClaim {
        if (claim.value() == null) {
            throw new UncheckableClaim("it does not say the average");
        }
        return claim.value();
    }

    private static MeanUnit unit(HeardClaim claim) throws UncheckableClaim {
        for (MeanUnit unit : MeanUnit.values()) {
            if (unit.name().equals(claim.valueUnit())) {
                return unit;
            }
        }
        throw new UncheckableClaim(
                "it does not say whether its average is of months, years, a number of things or US dollars");
    }
}
