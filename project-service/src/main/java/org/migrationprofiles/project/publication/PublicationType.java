package org.migrationprofiles.project.publication;

/** What kind of publication it is (S87). */
public enum PublicationType {
    /** A migration profile. */
    MP,
    /** An extended migration profile. */
    EMP,
    /** A synthesis of a project's country profiles; belongs to no one country. */
    REGIONAL_SYNTHESIS,
    /** A profile of a region. */
    REGIONAL_PROFILE
}
