package org.migrationprofiles.kit.security;

/** The roles of the suite, as they stand in a token's {@code groups} claim. */
public final class Roles {

    /** Reads everything. Every other role implies it. */
    public static final String READER = "reader";
    /** Writes projects, profiles, publications and organisations. */
    public static final String PROJECT_EDITOR = "project-editor";
    /** Writes sources, evaluations, surveys, assertions, capacity results and claims. */
    public static final String EVALUATOR = "evaluator";
    /** Settles contradictory assertions. */
    public static final String DETERMINER = "determiner";
    /** Runs the suite; implies every other role. */
    public static final String ADMIN = "admin";

    private Roles() {}
}
