package org.migrationprofiles.evaluation.recommendation;

/** What became of a recommendation. */
public enum RecommendationStatus {
    /** Nobody has answered it. */
    OPEN,
    /** It is to be carried out. */
    ACCEPTED,
    /** Part of it is to be carried out. */
    PARTIALLY_ACCEPTED,
    /** It is not to be carried out. */
    REJECTED,
    /** It was carried out. */
    IMPLEMENTED,
    /** No source says. That is not the same as open. */
    UNKNOWN
}
