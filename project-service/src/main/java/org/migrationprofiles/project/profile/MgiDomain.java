package org.migrationprofiles.project.profile;

/** The six domains of the Migration Governance Indicators, which are the dimensions of the MiGOF (S78, S107b). */
public enum MgiDomain {
    /** Migrants' rights. */
    MIGRANTS_RIGHTS,
    /** Whole-of-government approach, migration data included. */
    WHOLE_OF_GOVERNMENT,
    /** Partnerships. */
    PARTNERSHIPS,
    /** Well-being of migrants. */
    WELL_BEING,
    /** Mobility dimensions of crises. */
    MOBILITY_DIMENSIONS_OF_CRISES,
    /** Safe, orderly and regular migration. */
    SAFE_ORDERLY_REGULAR_MIGRATION
}
