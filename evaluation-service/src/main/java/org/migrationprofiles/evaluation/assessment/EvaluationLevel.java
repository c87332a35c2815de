package org.migrationprofiles.evaluation.assessment;

/** Who answers for an evaluation. */
public enum EvaluationLevel {
    /** The organisation's evaluation office. */
    CENTRALISED,
    /** A country office, a regional office or a department. */
    DECENTRALISED
}
