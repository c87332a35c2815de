package org.migrationprofiles.project.publication;

/** How copies of a publication are given out (S94). */
public enum DistributionChannel {
    /** At its launch or another event. */
    EVENT,
    /** By post. */
    POST,
    /** By hand, to offices and people. */
    HAND,
    /** By e-mail. */
    E_MAIL,
    /** From a page of the web. */
    WEBSITE,
    /** Through libraries. */
    LIBRARY,
    /** Through partners, who give it on. */
    PARTNER,
    /** In another way. */
    OTHER
}
