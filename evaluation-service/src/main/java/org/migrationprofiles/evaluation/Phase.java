package org.migrationprofiles.evaluation;

/** The stage of a project's life that a statement speaks of (S20, S100); the report's "evaluation phase" is the last one. */
public enum Phase {
    /** The project is thought out. */
    DESIGN,
    /** It is prepared with its partners. */
    DEVELOPMENT,
    /** It is carried out. */
    IMPLEMENTATION,
    /** It is over: evaluation, launch and follow-up. */
    POST_COMPLETION
}
