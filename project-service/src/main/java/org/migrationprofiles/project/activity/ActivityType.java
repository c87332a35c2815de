package org.migrationprofiles.project.activity;

/** What kind of activity it is (S56). */
public enum ActivityType {
    /** People are taught. */
    TRAINING,
    /** People are asked for what they know or want. */
    CONSULTATION,
    /** People work something out together. */
    WORKSHOP,
    /** Any other meeting, such as one of a working group. */
    MEETING,
    /** A publication is presented to the public. */
    LAUNCH,
    /** Somebody goes to see how others do it. */
    STUDY_VISIT,
    /** Something is researched. */
    STUDY,
    /** Anything else. */
    OTHER
}
