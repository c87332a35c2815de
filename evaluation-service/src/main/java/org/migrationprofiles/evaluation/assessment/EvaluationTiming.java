package org.migrationprofiles.evaluation.assessment;

/** When in the life of what it evaluates an evaluation is made; where the source does not say, it is not given. */
public enum EvaluationTiming {
    /** Before it begins. */
    EX_ANTE,
    /** On the way. */
    MID_TERM,
    /** At its end. */
    FINAL,
    /** Some time after its end. */
    EX_POST
}
