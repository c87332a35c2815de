package org.migrationprofiles.project.organisation;

/** Who funds, in the report's four-way split; GOVERNMENT counts as other there (S37, S86). */
public enum FunderCategory {
    /** The IOM Development Fund. */
    IDF,
    /** The International Organization for Migration, other than through the Fund. */
    IOM,
    /** The European Union, the European Commission included. */
    EU_EC,
    /** A government. */
    GOVERNMENT,
    /** Anybody else. */
    OTHER
}
