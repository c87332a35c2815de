package org.migrationprofiles.metrics.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks that one thing is half or a multiple of another (S42), at the precision of what is said: half is anything that is 0.5
 * with one decimal.
 */
@ApplicationScoped
class RatioRule implements ClaimRule {

    private static final String HALF_OF = "HALF_OF";
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final MeasuredUnits measured;

    @Inject
    RatioRule(MeasuredUnits measured) {
        this.measured = measured;
    }

    @Override
    public String kind() {
        return "RATIO";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public String claimed(HeardClaim claim) throws UncheckableClaim {
        var unused = MeasuredUnits.subjects(claim, 2);
        BigDecimal times = times(claim);
        return HALF_OF.equals(claim.relation()) ? "half of another" : times.toPlainString() + " times another";
    }

    @Override
    public Computed compute(ClaimQuestion question) throws UncheckableClaim {
        List<Measured> values = measured.of(question);
        int total = measured.total(question);
        if (values.isEmpty()) {
            return Computed.noData(total);
        }
        List<HeardClaim.Subject> subjects = MeasuredUnits.subjects(question.claim(), 2);
        List<Measured> both = values.stream()
                .filter(value -> subjects.stream()
                        .limit(2)
                        .anyMatch(subject -> subject.id().equals(value.id())))
                .toList();
        BigDecimal ratio = ratio(question.claim(), values);
        String text = MeasuredUnits.text(both, MeasuredUnits.unit(question.indicator()));
        Computed computed = Computed.measured(
                both, total, ratio, null, ratio == null ? text : text + " = " + ratio.toPlainString());
        return ratio != null && both.stream().anyMatch(Measured::imprecise)
                ? within(question.claim(), values, computed)
                : computed;
    }

    // The least of one by the most of the other, and the other way round.
    private static Computed within(HeardClaim claim, List<Measured> values, Computed computed) throws UncheckableClaim {
        List<HeardClaim.Subject> subjects = MeasuredUnits.subjects(claim, 2);
        Measured first = MeasuredUnits.of(subjects.get(0), values).orElseThrow();
        Measured second = MeasuredUnits.of(subjects.get(1), values).orElseThrow();
        int decimals = Math.max(0, times(claim).scale());
        BigDecimal from = second.most()
                .filter(most -> most.signum() > 0)
                .map(most -> first.least().divide(most, decimals, RoundingMode.HALF_UP))
                .orElse(BigDecimal.ZERO);
        BigDecimal to = second.least().signum() > 0
                ? first.most()
                        .map(most -> most.divide(second.least(), decimals, RoundingMode.HALF_UP))
                        .orElse(null)
                : null;
        return computed.within(from, to);
    }

    private static @Nullable BigDecimal ratio(HeardClaim claim, List<Measured> values) throws UncheckableClaim {
        List<HeardClaim.Subject> subjects = MeasuredUnits.subjects(claim, 2);
        Optional<Measured> first = MeasuredUnits.of(subjects.get(0), values);
        Optional<Measured> second = MeasuredUnits.of(subjects.get(1), values);
        if (first.isEmpty() || second.isEmpty() || second.get().value().signum() == 0) {
            return null;
        }
        return first.get()
                .value()
                .divide(second.get().value(), Math.max(0, times(claim).scale()), RoundingMode.HALF_UP);
    }

    @Override
    public Verdict judge(HeardClaim claim, Computed computed) throws UncheckableClaim {
        if (computed.value() == null) {
            return Verdict.UNDETERMINED;
        }
        BigDecimal times = times(claim);
        BigDecimal from = computed.valueFrom() == null ? computed.value() : computed.valueFrom();
        BigDecimal to = computed.imprecise() ? computed.valueTo() : computed.value();
        if (times.compareTo(from) < 0 || (to != null && times.compareTo(to) > 0)) {
            return Verdict.NOT_SUPPORTED;
        }
        return to != null && from.compareTo(to) == 0 ? Verdict.SUPPORTED : Verdict.UNDETERMINED;
    }

    @Override
    public String explain(ClaimQuestion question, Computed computed, Verdict verdict) {
        if (computed.isEmpty()) {
            return MeasuredUnits.missing(question, computed);
        }
        return computed.value() == null
                ? "Of one of the two it speaks of there are no data, so it cannot be told."
                : "On record are " + computed.text() + " times." + Mean.bounds(computed, MeanUnit.COUNT);
    }

    private static BigDecimal times(HeardClaim claim) throws UncheckableClaim {
        if (HALF_OF.equals(claim.relation())) {
            return HALF;
        }
        BigDecimal value = claim.value();
        if ("MULTIPLE_OF".equals(claim.relation()) && value != null) {
            return value;
        }
        throw new UncheckableClaim("it does not say how many times another it is");
    }
}
