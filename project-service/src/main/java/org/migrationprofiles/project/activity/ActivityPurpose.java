package org.migrationprofiles.project.activity;

/** What an activity is for (S52). */
public enum ActivityPurpose {
    /** Well-governed migration. */
    GOVERNANCE,
    /** Migration in development planning and in other policies. */
    MAINSTREAMING,
    /** More or better data on migration. */
    DATA_AVAILABILITY,
    /** Training in collecting data (S63). */
    TRAINING_COLLECTION,
    /** Training in using data (S64). */
    TRAINING_USE,
    /** Hearing those concerned. */
    CONSULTATION
}
