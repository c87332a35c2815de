package org.migrationprofiles.evaluation.instrument;

/** How far one version of an instrument has come. */
public enum InstrumentStatus {
    /** It is being written; nobody is asked by it. */
    DRAFT,
    /** People are asked by it. */
    PUBLISHED
}
