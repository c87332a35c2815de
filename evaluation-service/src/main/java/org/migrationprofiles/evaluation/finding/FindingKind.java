package org.migrationprofiles.evaluation.finding;

/** The three kinds of findings (S4). */
public enum FindingKind {
    /** What was in the way. */
    CHALLENGE,
    /** What went well. */
    SUCCESS,
    /** What to do another time. */
    LESSON
}
