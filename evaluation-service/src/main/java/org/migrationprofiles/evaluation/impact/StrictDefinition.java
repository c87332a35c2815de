package org.migrationprofiles.evaluation.impact;

import org.jspecify.annotations.Nullable;

/**
 * The report's definition of a policy impact: "a country with no migration policy at a national level, then adopts parts of one
 * or an entire policy on such as a result of the project" (S81). It takes three things to be so. One that is known not to be so
 * decides; one that is not known leaves it open.
 */
final class StrictDefinition {

    private StrictDefinition() {}

    /** Whether an impact is one by that definition. */
    static Judgement met(@Nullable PolicyState before, @Nullable PolicyState after, @Nullable Attribution attribution) {
        Judgement none = before == null ? Judgement.UNKNOWN : judgement(before == PolicyState.NONE);
        Judgement adopted = after == null ? Judgement.UNKNOWN : judgement(after != PolicyState.NONE);
        Judgement result = attribution == null ? Judgement.UNKNOWN : attribution.attributed();
        if (none == Judgement.NO || adopted == Judgement.NO || result == Judgement.NO) {
            return Judgement.NO;
        }
        return judgementOfAll(none, adopted, result);
    }

    private static Judgement judgementOfAll(Judgement... judgements) {
        for (Judgement judgement : judgements) {
            if (judgement == Judgement.UNKNOWN) {
                return Judgement.UNKNOWN;
            }
        }
        return Judgement.YES;
    }

    private static Judgement judgement(boolean so) {
        return so ? Judgement.YES : Judgement.NO;
    }
}
