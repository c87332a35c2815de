package org.migrationprofiles.metrics.indicator;

/** Why a unit is left out of a population, and told so. */
public enum LeftOut {
    /** It has come less far than is asked: it is on its way. */
    INCOMPLETE,
    /** It was taken back. */
    WITHDRAWN,
    /** It is neither evaluated nor surveyed, and what is asked about is (S15). */
    NO_EVALUATION_NOR_SURVEY,
    /** Whether it is evaluated or surveyed is not on record. */
    SAMPLING_UNKNOWN,
    /** It has no language on record. */
    NO_LANGUAGE,
    /** It has no funder on record. */
    NO_FUNDER,
    /** It has no funding year on record. */
    NO_FUNDING_YEAR,
    /** It has no edition year on record. */
    NO_EDITION_YEAR
}
