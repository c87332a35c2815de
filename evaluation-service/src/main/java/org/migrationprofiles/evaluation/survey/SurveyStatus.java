package org.migrationprofiles.evaluation.survey;

import java.util.EnumSet;
import java.util.Set;

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
    DECLINED;

    /** What a survey may become from here. Nothing follows on a response: what was entered wrongly is corrected with a reason. */
    public Set<SurveyStatus> next() {
        return switch (this) {
            case NOT_SENT -> EnumSet.of(SENT, RESPONDED, UNAVAILABLE, DECLINED);
            case SENT -> EnumSet.of(RESPONDED, UNAVAILABLE, DECLINED);
            case UNAVAILABLE -> EnumSet.of(RESPONDED, DECLINED);
            case DECLINED -> EnumSet.of(RESPONDED);
            case RESPONDED -> EnumSet.noneOf(SurveyStatus.class);
        };
    }

    /** Whether it says for good that there is no response, which has a reason. */
    public boolean withoutResponse() {
        return this == UNAVAILABLE || this == DECLINED;
    }
}
