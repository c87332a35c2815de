package org.migrationprofiles.evaluation.assertion;

/** What an assertion says something of. */
public enum Attribute {
    /** Whether the subject has been evaluated. */
    EVALUATED,
    /** Whether a survey about the subject was answered. */
    SURVEYED,
    /** Whether there is a profile of the country. */
    PROFILE_EXISTS
}
