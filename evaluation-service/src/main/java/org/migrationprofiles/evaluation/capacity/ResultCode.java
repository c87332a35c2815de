package org.migrationprofiles.evaluation.capacity;

/** The results of the report's Figure 5. */
public enum ResultCode {
    /** The publication was released (S61). */
    R1,
    /** Disaggregated migration data became more available (S62). */
    R2,
    /** Training, or other means, for better data collection (S63). */
    R3,
    /** Training, or other means, for better data use (S64). */
    R4,
    /** A form of policy impact was sustained (S65). */
    R5
}
