package org.migrationprofiles.project.determination;

/** Whether the record that a determination is about is here. */
public enum RecordStanding {
    /** It is on record. */
    ON_RECORD,
    /** It was deleted; it may be restored. */
    DELETED,
    /** Nothing here has such an id. */
    UNKNOWN
}
