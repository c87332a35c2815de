package org.migrationprofiles.metrics.indicator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that can be observed of each unit, or counted, or measured. One class and one SQL file each, side by side;
 * {@code docs/adding-an-indicator.md} walks through one. */
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
     * An SQL expression over the columns of a unit {@code u}, see {@link CountedUnit}. Of an observation: {@code YES}, {@code NO} or
     * {@code UNKNOWN}; of a measure: a number, or null where there are no data. In it, {@code :asOf} is the date that is asked for, and
     * {@code :today} the day on which it is asked.
     */
    String expression();

    /**
     * Whether the expression is an array of a value, the least and the most that it can be, the last null where there is
     * no most; or null where there are no data.
     */
    default boolean bounded() {
        return false;
    }

    /**
     * Into what it can be divided: values of the parameter {@code category} and groups of a breakdown by it. In the
     * expression, {@code :category} is the one that is asked about, or null.
     */
    default List<String> categories() {
        return List.of();
    }

    /**
     * What was observed of a unit {@code u} and when, as SQL in parentheses with the columns {@code answer} (what is neither YES
     * nor NO does not count), {@code since} and {@code until} (dates of the form {@code {"value": …, "precision": …}}, null where
     * they are not on record); null for an indicator that has no past of its own. With it, a series by the year of observation can
     * be asked for.
     */
    default @Nullable String observations() {
        return null;
    }

    /** What it rests on, as its class declares it with {@link RestsOn}. */
    default List<String> restsOn() {
        RestsOn declared = getClass().getAnnotation(RestsOn.class);
        return declared == null ? List.of() : List.of(declared.value());
    }

    /**
     * A query over the columns of a unit {@code u}, whose rows are the provenances of the records, or of the parts of a record,
     * that tell what is observed. Null where the record of the unit itself does, if the indicator rests on records of its type.
     */
    default @Nullable String provenances() {
        return null;
    }

    /** Codes of the capacity results of its profiles that it is told by, such as {@code R2}; empty for one that none tells. */
    default List<String> results() {
        return List.of();
    }

    /** An expression over the columns of a unit {@code u} without an observation: why there is none. Null where none is given. */
    default @Nullable String unknownReason() {
        return null;
    }

    /** Whether it is so only where somebody looked and told, so that it may be so elsewhere (S75). */
    default boolean observed() {
        return false;
    }

    /**
     * Why no value of it is ever given, in words, for a question that the records cannot answer (S59); null for all
     * others. Then nothing is counted: all of N is unknown.
     */
    default @Nullable String refusal() {
        return null;
    }

    /** What n, N and unknown are, in words. */
    default String populationRule() {
        return switch (kind()) {
            case COUNT -> "N and n are all units of the population.";
            case PROPORTION ->
                "N is all units of the population; n those of which it is so; unknown those of which nothing on record"
                        + " tells, inside N and never a no.";
            case YEARS, MONTHS, NUMBER, AMOUNT ->
                "N is all units of the population; n those that have a value, of which the statistics are; unknown"
                        + " those without one.";
        };
    }

    /** In what a measure is: YEAR, MONTH, USD, or COUNT of a number of things; of other kinds COUNT. */
    default String valueUnit() {
        return switch (kind()) {
            case YEARS -> "YEAR";
            case MONTHS -> "MONTH";
            case AMOUNT -> "USD";
            case NUMBER, COUNT, PROPORTION -> "COUNT";
        };
    }

    /** Whether it has a value for each unit, rather than a yes or a no. */
    default boolean measures() {
        return switch (kind()) {
            case YEARS, MONTHS, NUMBER, AMOUNT -> true;
            case COUNT, PROPORTION -> false;
        };
    }

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
