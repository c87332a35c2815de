package org.migrationprofiles.evaluation.survey;

/** How far a survey has come (S13, S14). */
public enum SurveyStatus {
    /** Nobody was asked. */
    NOT_SENT,
    /** Asked, not answered yet. */
    SENT,
    /** Answered. */
    RESPONDED,
    /** Those to ask could not be reached. */
    UNAVAILABLE,
    /** Those asked did not want to answer. */
    DECLINED
}
