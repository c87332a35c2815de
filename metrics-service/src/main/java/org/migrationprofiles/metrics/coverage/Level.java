package org.migrationprofiles.metrics.coverage;

/**
 * How deep in its scheme a region lies. Each level is counted by itself, so that nothing is counted twice in
 * "covered n of N".
 */
public enum Level {
    /** The one region that holds all others, such as the world of M49. */
    WHOLE,
    /** The first division; the only one of a flat scheme. */
    REGION,
    /** The second. */
    SUB_REGION,
    /** The third, which some sub-regions of M49 have. */
    INTERMEDIATE_REGION,
    /** Regions that are not divided further, whatever their depth: each country lies in one of them. */
    NARROWEST
}
