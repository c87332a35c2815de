package org.migrationprofiles.metrics.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.metrics.reading.ReadingConditions;

/**
 * Finds claims on the same quantity: of the same sort about the same indicator, or under the same contradiction of the
 * report, such as C4, or named as competing.
 */
@ApplicationScoped
class ClaimRelations {

    private static final Set<String> COUNTED = Set.of("COUNT", "PROPORTION");
    /** Parameters that are what is claimed, not what it is claimed about. */
    private static final Set<String> CLAIMED = Set.of("from", "to", "direction", "regions", "missing");

    private final ClaimRules rules;
    private final ClaimJudge judge;

    @Inject
    ClaimRelations(ClaimRules rules, ClaimJudge judge) {
        this.rules = rules;
        this.judge = judge;
    }

    List<RelatedClaim> of(HeardClaim claim, @Nullable Verdict verdict, List<HeardClaim> heard, LocalDate asOf) {
        List<RelatedClaim> related = new ArrayList<>();
        for (HeardClaim other : heard) {
            boolean another = !other.id().equals(claim.id());
            if (another
                    && (sameQuantity(claim, other) || sameContradiction(claim, other) || claim.competesWith(other))) {
                related.add(new RelatedClaim(
                        other.key(),
                        other.kind(),
                        relation(claim, verdict, other, asOf),
                        claimed(other),
                        other.unit(),
                        other.population(),
                        other.source(),
                        other.locator(),
                        ReadingConditions.kept(ClaimCheck.address(other.key()))));
            }
        }
        return related;
    }

    private Relation relation(HeardClaim claim, @Nullable Verdict verdict, HeardClaim other, LocalDate asOf) {
        if (!sameQuestion(claim, other)) {
            // Whoever put them on record says that they cannot both be right.
            return claim.competesWith(other) ? Relation.CONTRADICT : Relation.DIFFERENT_POPULATION;
        }
        if (sameAnswer(claim, other)) {
            return Relation.AGREE;
        }
        boolean elsewhere = verdict == Verdict.DIFFERENT_POPULATION
                || judge.ruling(other, asOf).verdict() == Verdict.DIFFERENT_POPULATION;
        return elsewhere ? Relation.DIFFERENT_POPULATION : Relation.CONTRADICT;
    }

    /** What is claimed, for people; null when the claim does not say it. */
    @Nullable
    String claimed(HeardClaim claim) {
        try {
            return rules.of(claim).claimed(claim);
        } catch (UncheckableClaim uncheckable) {
            return null;
        }
    }

    /** Whether two kinds of claim can be compared number by number. */
    static boolean comparable(@Nullable String kind, @Nullable String other) {
        return kind != null
                && other != null
                && (kind.equals(other) || (COUNTED.contains(kind) && COUNTED.contains(other)));
    }

    private static boolean sameQuantity(HeardClaim claim, HeardClaim other) {
        return comparable(claim.kind(), other.kind())
                && claim.indicator() != null
                && claim.indicator().equals(other.indicator())
                && ofSameSubjects(claim, other)
                && about(claim).equals(about(other));
    }

    // The highest of all is one question, whoever it is said to be; how two stand to each other is another one for each
    // two.
    private static boolean ofSameSubjects(HeardClaim claim, HeardClaim other) {
        return COUNTED.contains(String.valueOf(claim.kind()))
                || (claim.subjects().size() <= 1 && other.subjects().size() <= 1)
                || Set.copyOf(claim.subjects()).equals(Set.copyOf(other.subjects()));
    }

    private static boolean sameQuestion(HeardClaim claim, HeardClaim other) {
        return sameQuantity(claim, other)
                && Objects.equals(claim.unit(), other.unit())
                && Objects.equals(claim.population(), other.population())
                && claim.filters().equals(other.filters());
    }

    private static boolean sameAnswer(HeardClaim claim, HeardClaim other) {
        boolean sameTotal =
                claim.total() == null || other.total() == null || claim.total().equals(other.total());
        boolean sameValue = claim.value() == null
                ? other.value() == null
                : other.value() != null && claim.value().compareTo(other.value()) == 0;
        boolean sameOrder = COUNTED.contains(String.valueOf(claim.kind()))
                || (claim.subjects().equals(other.subjects()) && Objects.equals(claim.relation(), other.relation()));
        return sameOrder
                && Objects.equals(claim.n(), other.n())
                && sameTotal
                && sameValue
                && claim.parameters().equals(other.parameters());
    }

    private static boolean sameContradiction(HeardClaim claim, HeardClaim other) {
        return claim.references().stream()
                .anyMatch(reference ->
                        reference.matches("C\\d+") && other.references().contains(reference));
    }

    private static Map<String, String> about(HeardClaim claim) {
        Map<String, String> about = new HashMap<>(claim.parameters());
        about.keySet().removeAll(CLAIMED);
        return about;
    }
}
