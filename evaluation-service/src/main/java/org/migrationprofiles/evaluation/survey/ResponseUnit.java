package org.migrationprofiles.evaluation.survey;

/** What a response rate counts. */
public enum ResponseUnit {
    /** Single surveys. */
    SURVEY,
    /** Country profiles; one has responded when one of its surveys has a response. */
    PROFILE,
    /** Projects; one has responded when a survey about one of its profiles has a response. */
    PROJECT
}
