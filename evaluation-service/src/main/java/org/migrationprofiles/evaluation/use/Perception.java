package org.migrationprofiles.evaluation.use;

/** What a profile is to those who use it (S88, S99). */
public enum Perception {
    /** Something that is made once and used. */
    TOOL,
    /** Something that goes on. */
    PROCESS
}
