package org.migrationprofiles.metrics.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks that something has the highest or lowest value of all, or a higher or lower one than another (S28, S41). */
@ApplicationScoped
class OrderRule implements ClaimRule {

    private final MeasuredUnits measured;

    @Inject
    OrderRule(MeasuredUnits measured) {
        this.measured = measured;
    }

    @Override
    public String kind() {
        return "ORDER";
    }

    @Override
    public String claimed(HeardClaim claim) throws UncheckableClaim {
        var unused = MeasuredUnits.subjects(claim, isBetweenTwo(claim) ? 2 : 1);
        return switch (order(claim)) {
            case HIGHEST -> "the highest";
            case LOWEST -> "the lowest";
            case GREATER_THAN -> "higher than another";
            case LESS_THAN -> "lower than another";
        };
    }

    @Override
    public Computed compute(ClaimQuestion question) throws UncheckableClaim {
        List<Measured> values = measured.of(question);
        int total = measured.total(question);
        return values.isEmpty()
                ? Computed.noData(total)
                : Computed.measured(
                        values,
                        total,
                        null,
                        null,
                        MeasuredUnits.text(values, MeasuredUnits.unit(question.indicator())));
    }

    @Override
    public Verdict judge(HeardClaim claim, Computed computed) throws UncheckableClaim {
        return isBetweenTwo(claim) ? betweenTwo(claim, computed) : ofAll(claim, computed);
    }

    private static Verdict betweenTwo(HeardClaim claim, Computed computed) throws UncheckableClaim {
        List<HeardClaim.Subject> subjects = MeasuredUnits.subjects(claim, 2);
        Optional<Measured> first = MeasuredUnits.of(subjects.get(0), computed.measures());
        Optional<Measured> second = MeasuredUnits.of(subjects.get(1), computed.measures());
        if (first.isEmpty() || second.isEmpty()) {
            return Verdict.UNDETERMINED;
        }
        return ahead(claim, first.get().value(), second.get().value()) > 0 ? Verdict.SUPPORTED : Verdict.NOT_SUPPORTED;
    }

    // Whoever shares the first place has it: a claim does not say that nobody else does.
    private static Verdict ofAll(HeardClaim claim, Computed computed) throws UncheckableClaim {
        boolean known = true;
        for (HeardClaim.Subject subject : MeasuredUnits.subjects(claim, 1)) {
            Optional<Measured> own = MeasuredUnits.of(subject, computed.measures());
            if (own.isEmpty()) {
                known = false;
                continue;
            }
            for (Measured other : computed.measures()) {
                if (!isSubject(claim, other) && ahead(claim, own.get().value(), other.value()) < 0) {
                    return Verdict.NOT_SUPPORTED;
                }
            }
        }
        return known && computed.open() == 0 ? Verdict.SUPPORTED : Verdict.UNDETERMINED;
    }

    private static boolean isSubject(HeardClaim claim, Measured unit) {
        return claim.subjects().stream().anyMatch(subject -> subject.id().equals(unit.id()));
    }

    private static int ahead(HeardClaim claim, BigDecimal one, BigDecimal other) throws UncheckableClaim {
        return switch (order(claim)) {
            case HIGHEST, GREATER_THAN -> one.compareTo(other);
            case LOWEST, LESS_THAN -> other.compareTo(one);
        };
    }

    @Override
    public String explain(ClaimQuestion question, Computed computed, Verdict verdict) throws UncheckableClaim {
        String missing = MeasuredUnits.missing(question, computed);
        if (computed.isEmpty()) {
            return missing;
        }
        List<String> own = new ArrayList<>();
        for (HeardClaim.Subject subject : MeasuredUnits.subjects(question.claim(), 1)) {
            MeasuredUnits.of(subject, computed.measures())
                    .ifPresent(value -> own.add(value.label() + " "
                            + value.value().toPlainString()
                            + MeasuredUnits.unit(question.indicator()).suffix()));
        }
        String subjects = own.isEmpty()
                ? "What it speaks of has no value on record."
                : "On record of what it speaks of: " + Words.list(own, "and") + ".";
        return subjects + " The highest of all: " + computed.text() + "." + missing;
    }

    private static boolean isBetweenTwo(HeardClaim claim) throws UncheckableClaim {
        Order order = order(claim);
        return order == Order.GREATER_THAN || order == Order.LESS_THAN;
    }

    private static Order order(HeardClaim claim) throws UncheckableClaim {
        for (Order order : Order.values()) {
            if (order.name().equals(claim.relation())) {
                return order;
            }
        }
        throw new UncheckableClaim("it does not say whether it is about the highest, the lowest, more or less");
    }

    private enum Order {
        HIGHEST,
        LOWEST,
        GREATER_THAN,
        LESS_THAN
    }
}
