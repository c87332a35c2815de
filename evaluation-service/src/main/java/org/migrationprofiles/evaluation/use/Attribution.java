package org.migrationprofiles.evaluation.use;

/** How strongly a later project is put down to the use of a profile (S59, S90); the words are those of relations of projects. */
public enum Attribution {
    /** A document of the project says so. */
    STRONG,
    /** Somebody who knows the project says so. */
    MODERATE,
    /** It follows from time, place and subject alone. */
    WEAK,
    /** No source says how strongly. */
    UNKNOWN
}
