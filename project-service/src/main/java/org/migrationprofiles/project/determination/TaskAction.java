package org.migrationprofiles.project.determination;

/** What an editor can decide about a determination task. */
public enum TaskAction {
    /** The record says now what was determined. */
    APPLIED,
    /** The record stays as it is, for a reason. */
    DISMISSED,
    /** What was dismissed is to be looked at again. */
    REOPENED
}
