package org.migrationprofiles.metrics.funding;

/** How the money of a project of several countries is divided among them (S47). */
public enum AllocationMethod {
    /** As is on record of the project; what nobody has said how to divide stays undivided. */
    RECORDED,
    /** In equal parts, whatever is on record. */
    EQUAL_SPLIT
}
