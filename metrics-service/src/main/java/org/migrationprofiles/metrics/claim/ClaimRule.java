package org.migrationprofiles.metrics.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.metrics.indicator.IndicatorQuery;

/** How one kind of claim is checked. One class for each; a new one is found by itself. */
interface ClaimRule {

    /** The kind of claims, as claims name it. */
    String kind();

    /** Which rule was used; one more when it changes. */
    default int version() {
        return 1;
    }

    /**
     * What is claimed, for people, such as {@code 6 of 9}.
     *
     * @throws UncheckableClaim when the claim does not say it
     */
    String claimed(HeardClaim claim) throws UncheckableClaim;

    /**
     * What the records give for a question.
     *
     * @throws UncheckableClaim when the claim lacks something, or the indicator cannot give it
     */
    Computed compute(ClaimQuestion question) throws UncheckableClaim;

    /**
     * SUPPORTED, NOT_SUPPORTED or UNDETERMINED.
     *
     * @throws UncheckableClaim when the claim lacks something
     */
    Verdict judge(HeardClaim claim, Computed computed) throws UncheckableClaim;

    /** What the records say, in sentences for readers of the report. */
    String explain(ClaimQuestion question, Computed computed, Verdict verdict) throws UncheckableClaim;

    /**
     * What the indicator has to be asked to answer the n that is told: the question itself, unless the rule counts a part of what it
     * is asked about.
     *
     * @throws UncheckableClaim when the claim lacks something
     */
    default IndicatorQuery countedOf(ClaimQuestion question) throws UncheckableClaim {
        return question.query();
    }

    /**
     * How many more are claimed than the records name, at least none; null where that cannot be told: of what is no number of units,
     * and of so many of so many when the records have another number of them.
     */
    default @Nullable Integer unexplained(HeardClaim claim, Computed computed) {
        return null;
    }

    /** Other measures that happen to have the claimed value. They never make a verdict. */
    default List<Coincidence> coincidences(ClaimQuestion question, Computed computed) throws UncheckableClaim {
        return List.of();
    }
}
