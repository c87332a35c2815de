package org.migrationprofiles.project.region;

/** How well a membership is known. */
public enum Evidence {
    /** The source says it. */
    CONFIRMED,
    /** Nobody says it; it follows from something a source says. */
    INFERRED
}
