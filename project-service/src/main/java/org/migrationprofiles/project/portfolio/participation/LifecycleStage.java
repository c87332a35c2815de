package org.migrationprofiles.project.portfolio.participation;

/** A stage in the life of a project (S100). */
public enum LifecycleStage {
    /** It is thought out and applied for. */
    DESIGN,
    /** It is prepared with those who are to take part. */
    DEVELOPMENT,
    /** It is carried out. */
    IMPLEMENTATION,
    /** It is over, and its results are used. */
    POST_COMPLETION;

    /** Whether what is known by then is known early (S98). */
    public boolean early() {
        return this == DESIGN || this == DEVELOPMENT;
    }
}
