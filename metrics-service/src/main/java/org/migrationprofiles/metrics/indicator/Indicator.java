package org.migrationprofiles.metrics.indicator;

import java.util.List;

/** Something that can be observed of each unit, or counted, or measured. One class and one SQL file each. */
public interface Indicator {

    /** Its name in addresses, lower case with hyphens; never changes. */
    String id();

    /** What it says, in words. */
    String definition();

    /** Units that it can be asked of, the usual one first. */
    List<CountedUnit> units();

    /** Sentences of the report that it answers. */
    List<String> references();

    /**
     * An SQL expression over the columns of a unit's view. Of an observation: {@code YES}, {@code NO} or
     * {@code UNKNOWN}; of a measure: a number, or null where there are no data.
     */
    String expression();

    /** What sort of answer it gives. */
    Kind kind();

    /** Says which formula was used; one more when the formula changes. */
    default int formulaVersion() {
        return 1;
    }

    /** Sorts of answer. */
    enum Kind {
        /** How many there are. */
        COUNT,
        /** Of how many something is so. */
        PROPORTION,
        /** How much, on average, in years. */
        YEARS,
        /** How much, on average, in months. */
        MONTHS,
        /** How many, on average. */
        NUMBER,
        /** How much money, on average, in US dollars. */
        AMOUNT
    }
}
