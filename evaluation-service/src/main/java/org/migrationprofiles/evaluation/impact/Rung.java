package org.migrationprofiles.evaluation.impact;

import java.util.Arrays;

/** The ladder of impact (S101), from the lowest rung to the highest. */
public enum Rung {
    /** Those concerned know more, or are able to do more. */
    AWARENESS(0),
    /** Migration is on an agenda where it was not before. */
    AGENDA(1),
    /** It is part of a plan, such as one for development. */
    PLAN(2),
    /** There is a policy on it. */
    POLICY(3),
    /** There is a law on it. */
    LEGISLATION(4);

    private final int height;

    Rung(int height) {
        this.height = height;
    }

    /** How high it is, from 0; kept in the database. */
    public int height() {
        return height;
    }

    /** The rung of some height. */
    static Rung at(int height) {
        return Arrays.stream(values())
                .filter(rung -> rung.height == height)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The ladder has no rung of height " + height));
    }
}
