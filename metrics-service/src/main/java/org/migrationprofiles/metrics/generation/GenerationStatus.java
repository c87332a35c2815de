package org.migrationprofiles.metrics.generation;

/** Where a generation of the read model stands. */
public enum GenerationStatus {
    /** It is being filled, beside the one that answers. */
    FILLING,
    /** All answers come from it. */
    ACTIVE,
    /** It has answered, until the next one did. */
    RETIRED,
    /** Somebody gave it up before it answered. */
    CANCELLED,
    /** It could not be filled; its reason says why. The one before goes on answering. */
    FAILED
}
