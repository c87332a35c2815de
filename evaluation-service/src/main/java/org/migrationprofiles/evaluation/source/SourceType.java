package org.migrationprofiles.evaluation.source;

/** What kind of source it is (S3). */
public enum SourceType {
    /** A table at the end of a report. */
    ANNEX,
    /** A report. */
    REPORT,
    /** The running text of a report, where that is told apart from its annexes. */
    REPORT_TEXT,
    /** An interview. */
    INTERVIEW,
    /** A survey response. */
    SURVEY,
    /** An evaluation report. */
    EVALUATION,
    /** The final report of a project. */
    FINAL_REPORT,
    /** A migration profile itself, or another publication such as a guide. */
    PUBLICATION,
    /** A page on the web. */
    WEB,
    /** Data handed over by another system. */
    IMPORT,
    /** Anything else. */
    OTHER
}
