package org.migrationprofiles.evaluation.assessment;

/** Who makes an evaluation. */
public enum EvaluationConduct {
    /** Somebody of the organisation who had no part in the project. */
    INTERNAL,
    /** Somebody from outside. */
    EXTERNAL,
    /** Those who carried out the project. */
    SELF,
    /** Several organisations together. */
    JOINT
}
