package org.migrationprofiles.evaluation.claim;

/** The years by which a claim limits what it speaks of: two populations with the same years are not the same (C2). */
public enum ClaimYearAxis {
    /** The year of the funding. */
    FUNDING_YEAR,
    /** The year of the publication, which is that of its edition. */
    PUBLICATION_YEAR
}
