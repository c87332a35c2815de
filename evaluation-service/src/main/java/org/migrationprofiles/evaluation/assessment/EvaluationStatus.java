package org.migrationprofiles.evaluation.assessment;

/** Whether an evaluation is out; only one that is counts. */
public enum EvaluationStatus {
    /** Still written. */
    DRAFT,
    /** Out. */
    PUBLISHED
}
