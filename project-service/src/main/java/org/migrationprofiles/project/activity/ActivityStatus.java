package org.migrationprofiles.project.activity;

/** How far an activity has come. */
public enum ActivityStatus {
    /** It is meant to take place. */
    PLANNED,
    /** It took place. */
    HELD,
    /** It was given up; the reason is always told (S70). */
    ABANDONED
}
