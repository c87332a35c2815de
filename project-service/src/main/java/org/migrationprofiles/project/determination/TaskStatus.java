package org.migrationprofiles.project.determination;

/** How a determination and the record that it is about stand to each other at the moment. */
public enum TaskStatus {
    /** The record says something else, or is not here: an editor has to look. */
    OPEN,
    /** An editor applied it, and the record still says so. */
    APPLIED,
    /** The record says something else, and an editor gave a reason to leave it so. */
    DISMISSED,
    /** The record says so without an application, because it did before or was changed otherwise. */
    SETTLED,
    /** The determination no longer holds: superseded, reopened, withdrawn or deleted. */
    SUPERSEDED,
    /** There is nothing to apply here: the attribute is not held by this service, or no value was determined. */
    NOT_APPLICABLE
}
