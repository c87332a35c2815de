package org.migrationprofiles.evaluation.source;

/**
 * Whom a source is meant for. A mark for whoever publishes what is drawn from it: no reader is refused a record because of it,
 * so a record about a confidential source holds nothing that readers of this service may not see.
 */
public enum Confidentiality {
    /** Anybody; also where nobody has said anything. */
    PUBLIC,
    /** The organisations that made it. */
    INTERNAL,
    /** Those it was given to. */
    CONFIDENTIAL
}
