package org.migrationprofiles.evaluation.finding;

/** The three things about a publication that sources take for one (S19). */
public enum PublicationAspect {
    /** Whether one can get it: forms, copies, addresses, languages. */
    AVAILABILITY,
    /** Whether it reaches people. */
    VISIBILITY,
    /** Whether there are data. */
    DATA_AVAILABILITY
}
