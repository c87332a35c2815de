package org.migrationprofiles.metrics.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Checks what one thing measures, at the precision at which it is reported (S28). */
@ApplicationScoped
class ValueRule implements ClaimRule {

    private final MeasuredUnits measured;

    @Inject
    ValueRule(MeasuredUnits measured) {
        this.measured = measured;
    }

    @Override
    public String kind() {
        return "VALUE";
    }

    @Override
    public String claimed(HeardClaim claim) throws UncheckableClaim {
        return value(claim).toPlainString() + unit(claim).suffix();
    }

    @Override
    public Computed compute(ClaimQuestion question) throws UncheckableClaim {
        HeardClaim claim = question.claim();
        HeardClaim.Subject subject = MeasuredUnits.subjects(claim, 1).get(0);
        MeanUnit unit = unit(claim);
        if (!unit.fits(question.indicator().kind())) {
            throw new UncheckableClaim("the indicator " + question.indicator().id() + " is not measured in "
                    + unit.name().toLowerCase(Locale.ROOT) + "s");
        }
        Optional<Measured> own = MeasuredUnits.of(subject, measured.of(question));
        int total = measured.total(question);
        if (own.isEmpty()) {
            return Computed.noData(total);
        }
        MeanUnit measuredIn = MeasuredUnits.unit(question.indicator());
        BigDecimal value = Mean.of(
                own.get().value(),
                1,
                unit.factorFrom(measuredIn.name()),
                Math.max(0, value(claim).scale()));
        // Months that come from years of the calendar are only known up to a year either way.
        boolean imprecise = unit == MeanUnit.MONTH && measuredIn == MeanUnit.YEAR;
        Computed single = Computed.single(
                List.of(own.get()), value, unit.name(), imprecise, value.toPlainString() + unit.suffix());
        MeanUnit.Factor factor = unit.factorFrom(measuredIn.name());
        return own.get().imprecise() && !imprecise
                ? single.within(
                        Mean.bound(own.get().lower(), factor),
                        Mean.bound(own.get().upper(), factor))
                : single;
    }

    @Override
    public Verdict judge(HeardClaim claim, Computed computed) throws UncheckableClaim {
        return Mean.judge(value(claim), computed, 0);
    }

    @Override
    public String explain(ClaimQuestion question, Computed computed, Verdict verdict) throws UncheckableClaim {
        if (computed.isEmpty()) {
            return "The records have no data on this for what it speaks of, so it cannot be told.";
        }
        String bounds = computed.imprecise() && computed.valueFrom() == null
                ? " It comes from years, so that it may be up to 12 months more or less."
                : Mean.bounds(computed, unit(question.claim()));
        return "The records give " + computed.text() + " for "
                + computed.measures().get(0).label() + "." + bounds;
    }

    private static BigDecimal value(HeardClaim claim) throws UncheckableClaim {
        if (claim.value() == null) {
            throw new UncheckableClaim("it does not say how much");
        }
        return claim.value();
    }

    private static MeanUnit unit(HeardClaim claim) throws UncheckableClaim {
        for (MeanUnit unit : MeanUnit.values()) {
            if (unit.name().equals(claim.valueUnit())) {
                return unit;
            }
        }
        throw new UncheckableClaim("it does not say whether it is of months, years, a number of things or US dollars");
    }
}
