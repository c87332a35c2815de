package org.migrationprofiles.evaluation.impact;

/** What of a project an impact came from (S10). */
public enum ImpactOrigin {
    /** The publication itself. */
    PUBLICATION,
    /** An activity beside it, such as a training. */
    ACTIVITY
}
