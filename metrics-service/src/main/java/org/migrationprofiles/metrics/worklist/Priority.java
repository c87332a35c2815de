package org.migrationprofiles.metrics.worklist;

import java.util.List;

/**
 * How soon a country is to be looked at: the sum of what its factors give.
 *
 * @param points more are sooner
 * @param ruleVersion of the rule that gave them; another one after each change of it
 * @param factors each of the rule's, also those that give nothing
 */
public record Priority(int points, int ruleVersion, List<Given> factors) {

    /**
     * What a factor gives.
     *
     * @param factor which
     * @param points that it gives
     * @param explanation why, in words
     */
    public record Given(Factor factor, int points, String explanation) {}

    /** What the rule looks at. */
    public enum Factor {
        /** Whether there is a profile, and whether it is overdue. */
        STATUS,
        /** For how long it has been overdue. */
        OVERDUE,
        /** Whether money for the next edition is secured. */
        FUNDING,
        /** Whether there is a strategy to update it. */
        STRATEGY
    }
}
