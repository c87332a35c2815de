package org.migrationprofiles.evaluation.survey;

/** Why an answer has no value. */
public enum AnswerState {
    /** Whoever was asked could not tell. Not a no, and not the same as no answer. */
    UNKNOWN,
    /** The question does not arise. */
    NOT_APPLICABLE,
    /** It was answered in words that told who answered, and those were taken out. */
    ERASED
}
