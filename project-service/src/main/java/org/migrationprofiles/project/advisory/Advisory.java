package org.migrationprofiles.project.advisory;

import org.jspecify.annotations.Nullable;
import org.migrationprofiles.project.fundrule.FundRule;

/**
 * What a check found.
 *
 * @param code of the check, such as {@code BUDGET_RANGE}; never changes
 * @param outcome what came of it
 * @param message why, for a person
 * @param pointer JSON Pointer to what it is about in the project's state; null when it is about no one field
 * @param rule code of the Fund's rule, or the sentence of the report such as {@code S103}, that it stands on
 * @param source where that is found
 */
public record Advisory(
        String code,
        Outcome outcome,
        String message,
        @Nullable String pointer,
        String rule,
        String source) {

    /** What may come of a check. */
    public enum Outcome {
        /** Somebody should look at it. */
        WARNING,
        /** What would decide it is not on record. */
        UNKNOWN,
        /** There is nothing to look at. */
        OK,
        /** The question does not arise. */
        NOT_APPLICABLE
    }

    /** What a check of one of the Fund's rules found. */
    static Advisory of(FundRule rule, String code, Outcome outcome, String message, @Nullable String pointer) {
        return new Advisory(code, outcome, message, pointer, rule.code(), rule.source());
    }
}
