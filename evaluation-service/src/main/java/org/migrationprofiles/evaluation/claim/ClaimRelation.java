package org.migrationprofiles.evaluation.claim;

import java.util.Arrays;
import java.util.List;

/** How the subjects of a claim stand to each other, or to all others, or which way a series goes. */
public enum ClaimRelation {
    /** The subjects have the highest value of all. */
    HIGHEST(ClaimKind.ORDER),
    /** The subjects have the lowest value of all. */
    LOWEST(ClaimKind.ORDER),
    /** The first subject has a higher value than the second. */
    GREATER_THAN(ClaimKind.ORDER),
    /** The first subject has a lower value than the second. */
    LESS_THAN(ClaimKind.ORDER),
    /** The first subject has about half of what the second has. */
    HALF_OF(ClaimKind.RATIO),
    /** The first subject has as many times what the second has as the claim's value says. */
    MULTIPLE_OF(ClaimKind.RATIO),
    /** A series rises. */
    INCREASES(ClaimKind.TREND),
    /** A series falls. */
    DECREASES(ClaimKind.TREND);

    private final ClaimKind kind;

    ClaimRelation(ClaimKind kind) {
        this.kind = kind;
    }

    /** The only kind of claim that may state it. */
    ClaimKind kind() {
        return kind;
    }

    /** Those that a kind of claim may state; empty mostly. */
    static List<ClaimRelation> of(ClaimKind kind) {
        return Arrays.stream(values()).filter(relation -> relation.kind == kind).toList();
    }

    /** Whether it stands between two subjects, the first and the second. */
    boolean isBetweenTwo() {
        return switch (this) {
            case GREATER_THAN, LESS_THAN, HALF_OF, MULTIPLE_OF -> true;
            case HIGHEST, LOWEST, INCREASES, DECREASES -> false;
        };
    }
}
