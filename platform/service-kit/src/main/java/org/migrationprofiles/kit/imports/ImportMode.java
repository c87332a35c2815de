package org.migrationprofiles.kit.imports;

/** What happens to the good rows of an import that has bad ones too. */
public enum ImportMode {
    /** One bad row, and nothing is imported. */
    ALL_OR_NOTHING,
    /** Good rows are imported, bad ones reported. */
    ACCEPTED_ROWS
}
