package org.migrationprofiles.evaluation.impact;

/** How directly an impact followed (S10, S43). */
public enum ImpactOrder {
    /** Directly from a publication or an activity. */
    FIRST,
    /** Indirectly: from what a first effect, such as new awareness or expertise, brought about. */
    SECOND
}
