package org.migrationprofiles.evaluation.finding;

/** The criteria of evaluation of the OECD's Development Assistance Committee. */
public enum DacCriterion {
    /** Is it doing the right things? */
    RELEVANCE,
    /** How well does it fit? */
    COHERENCE,
    /** Is it achieving its objectives? */
    EFFECTIVENESS,
    /** How well are resources used? */
    EFFICIENCY,
    /** What difference does it make? */
    IMPACT,
    /** Will the benefits last? */
    SUSTAINABILITY
}
