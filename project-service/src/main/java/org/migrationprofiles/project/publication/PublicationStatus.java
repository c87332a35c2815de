package org.migrationprofiles.project.publication;

/** How far a publication has come (S24). */
public enum PublicationStatus {
    /** Not out; left out of counts, and listed as left out. */
    INCOMPLETE,
    /** Out. */
    RELEASED,
    /** Was out and has been taken back. */
    WITHDRAWN
}
