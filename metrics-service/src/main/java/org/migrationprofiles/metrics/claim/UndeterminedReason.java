package org.migrationprofiles.metrics.claim;

/** Why nothing can be said of a claim. */
public enum UndeterminedReason {
    /** Nothing computes claims of its kind, such as those in words. */
    NO_RULE,
    /** No indicator measures what it speaks of. */
    NO_INDICATOR,
    /** Nothing is on record of what it speaks of. */
    NO_DATA,
    /** It does not say what its kind needs, or says it in a way that nothing understands. */
    INCOMPLETE_CLAIM,
    /** Something is on record, and what is unknown could make it so or not. */
    UNKNOWN_DECIDES,
    /** No record could ever tell, so that the indicator it names gives no figure (S59). */
    INSUFFICIENT_EVIDENCE
}
