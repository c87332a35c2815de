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
        return Computed.measured(both, total, ratio, null, ratio == null ? text : text + " = " + ratio.toPlainString());
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
        return times(claim).compareTo(computed.value()) == 0 ? Verdict.SUPPORTED : Verdict.NOT_SUPPORTED;
    }

    @Override
    public String explain(ClaimQuestion question, Computed computed, Verdict verdict) {
        if (computed.isEmpty()) {
            return MeasuredUnits.missing(question, computed);
        }
        return computed.value() == null
                ? "Of one of the two it speaks of there are no data, so it cannot be told."
                : "On record are " + computed.text() + " times.";
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
