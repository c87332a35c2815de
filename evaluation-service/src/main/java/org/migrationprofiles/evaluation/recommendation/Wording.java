package org.migrationprofiles.evaluation.recommendation;

/** Whose words the text of a recommendation is in. */
public enum Wording {
    /** Its own: the text is the recommendation. */
    ORIGINAL,
    /** Those of a source that tells of it: what it said itself is not known. */
    REPORTED
}
