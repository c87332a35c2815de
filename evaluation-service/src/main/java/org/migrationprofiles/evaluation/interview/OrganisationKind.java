package org.migrationprofiles.evaluation.interview;

/** What kind of organisation somebody speaks from. */
public enum OrganisationKind {
    /** The International Organization for Migration. */
    IOM,
    /** A government, of whatever level. */
    GOVERNMENT,
    /** Another intergovernmental organisation. */
    INTERGOVERNMENTAL,
    /** Somebody who funds projects. */
    DONOR,
    /** A non-governmental organisation. */
    NON_GOVERNMENTAL,
    /** A university or an institute. */
    ACADEMIA,
    /** A company or an independent consultant. */
    PRIVATE_SECTOR,
    /** Anything else. */
    OTHER
}
