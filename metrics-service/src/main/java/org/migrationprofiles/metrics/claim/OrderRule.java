package org.migrationprofiles.metrics.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
    public int version() {
        return 2;
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
        boolean more = order(claim) == Order.GREATER_THAN;
        Measured higher = (more ? first : second).get();
        Measured lower = (more ? second : first).get();
        if (lower.isBelow(higher)) {
            return Verdict.SUPPORTED;
        }
        return higher.isAtMost(lower) ? Verdict.NOT_SUPPORTED : Verdict.UNDETERMINED;
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
                if (isSubject(claim, other)) {
                    continue;
                }
                if (isBehind(claim, own.get(), other)) {
                    return Verdict.NOT_SUPPORTED;
                }
                known &= isNotBehind(claim, own.get(), other);
            }
        }
        return known && computed.open() == 0 ? Verdict.SUPPORTED : Verdict.UNDETERMINED;
    }

    private static boolean isSubject(HeardClaim claim, Measured unit) {
        return claim.subjects().stream().anyMatch(subject -> subject.id().equals(unit.id()));
    }

    // By bounds: the middle of what a value may be is nobody's value.
    private static boolean isBehind(HeardClaim claim, Measured own, Measured other) throws UncheckableClaim {
        return order(claim) == Order.HIGHEST ? own.isBelow(other) : other.isBelow(own);
    }

    private static boolean isNotBehind(HeardClaim claim, Measured own, Measured other) throws UncheckableClaim {
        return order(claim) == Order.HIGHEST ? other.isAtMost(own) : own.isAtMost(other);
    }

    /** Of which units it cannot be told whether they are ahead, as a sentence behind a blank; empty where there are none. */
    private static String open(ClaimQuestion question, Computed computed, List<Measured> own) throws UncheckableClaim {
        if (isBetweenTwo(question.claim())) {
            return own.stream().anyMatch(Measured::imprecise)
                    ? " Their bounds overlap, so that either may be the higher one."
                    : "";
        }
        List<String> open = new ArrayList<>();
        for (Measured other : computed.measures()) {
            boolean undecided = false;
            for (Measured one : own) {
                undecided |= !isSubject(question.claim(), other)
                        && !isBehind(question.claim(), one, other)
                        && !isNotBehind(question.claim(), one, other);
            }
            if (undecided) {
                open.add(MeasuredUnits.text(other, MeasuredUnits.unit(question.indicator())));
            }
        }
        return open.isEmpty()
                ? ""
                : " Within their bounds, these may be "
                        + (order(question.claim()) == Order.HIGHEST ? "higher" : "lower") + ": "
                        + Words.list(open, "and") + ".";
    }

    @Override
    public String explain(ClaimQuestion question, Computed computed, Verdict verdict) throws UncheckableClaim {
        String missing = MeasuredUnits.missing(question, computed);
        if (computed.isEmpty()) {
            return missing;
        }
        List<Measured> own = new ArrayList<>();
        for (HeardClaim.Subject subject : MeasuredUnits.subjects(question.claim(), 1)) {
            MeasuredUnits.of(subject, computed.measures()).ifPresent(own::add);
        }
        MeanUnit unit = MeasuredUnits.unit(question.indicator());
        String subjects = own.isEmpty()
                ? "What it speaks of has no value on record."
                : "On record of what it speaks of: "
                        + Words.list(
                                own.stream()
                                        .map(value -> MeasuredUnits.text(value, unit))
                                        .toList(),
                                "and")
                        + ".";
        String open = verdict == Verdict.UNDETERMINED ? open(question, computed, own) : "";
        return subjects + " The highest of all: " + computed.text() + "." + open + missing;
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
