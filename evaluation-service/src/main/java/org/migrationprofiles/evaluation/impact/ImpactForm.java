package org.migrationprofiles.evaluation.impact;

/** What an impact took the form of (S81). */
public enum ImpactForm {
    /** A policy on migration at a national level. */
    NATIONAL_POLICY,
    /** A policy of one sector, such as on labour migration. */
    SECTOR_POLICY,
    /** A law. */
    LEGISLATION,
    /** A place on the agenda for development. */
    DEVELOPMENT_AGENDA,
    /** A place in a strategic plan. */
    STRATEGIC_PLAN
}
