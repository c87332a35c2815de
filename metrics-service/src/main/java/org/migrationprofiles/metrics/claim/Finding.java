package org.migrationprofiles.metrics.claim;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a check found, as {@link ClaimCheck} tells it.
 *
 * @param computed what the records give; null when the claim cannot be checked
 * @param verdict on the claim
 * @param reason why nothing can be said; null when something is
 * @param unexplained how many more are claimed than the records name
 * @param explanation in sentences
 * @param reproducedBy other units and populations in which it is exactly so
 * @param beside the same population in other units, and the same unit of all
 * @param coincidences other measures with the same value
 * @param ruleVersion of the rule; null when there is none
 * @param links to the units behind what was computed
 */
record Finding(
        @Nullable Computed computed,
        Verdict verdict,
        @Nullable UndeterminedReason reason,
        @Nullable Integer unexplained,
        String explanation,
        List<Reading> reproducedBy,
        List<Reading> beside,
        List<Coincidence> coincidences,
        @Nullable Integer ruleVersion,
        Map<String, String> links) {

    /**
     * Nothing, for a reason that ends a sentence.
     *
     * @param missing what the claim names as missing; null when it names nothing
     */
    static Finding none(UncheckableClaim uncheckable, @Nullable String missing) {
        String why = "It cannot be checked: " + withoutStop(uncheckable.reason()) + ".";
        return new Finding(
                null,
                Verdict.UNDETERMINED,
                uncheckable.code(),
                null,
                missing == null ? why : why + " What is missing: " + withoutStop(missing) + ".",
                List.of(),
                List.of(),
                List.of(),
                null,
                Map.of());
    }

    private static String withoutStop(String sentence) {
        return sentence.replaceAll("\\.$", "");
    }
}
