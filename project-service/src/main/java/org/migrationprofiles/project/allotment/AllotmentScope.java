package org.migrationprofiles.project.allotment;

/**
 * What the Fund pays for once in a country (C14): the report says "once", and IOM's pages show several of its projects in
 * one country, which are no profiles.
 */
public enum AllotmentScope {
    /** One country profile; other projects as many as it likes. */
    COUNTRY_PROFILE,
    /** One project, whatever it does. */
    COUNTRY,
    /** Anything, as often as it likes. */
    OFF
}
