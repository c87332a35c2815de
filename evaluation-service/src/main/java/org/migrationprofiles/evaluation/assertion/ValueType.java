package org.migrationprofiles.evaluation.assertion;

/** What the value of an attribute is, in the text that states it, and when two of them mean the same. */
public enum ValueType {
    /** An observation: {@code YES}, {@code NO}, {@code UNKNOWN} or {@code NOT_APPLICABLE}; unknown contradicts nothing. */
    OBSERVATION,
    /** A whole number, from 0. */
    WHOLE_NUMBER,
    /** A year of four digits. */
    YEAR,
    /** A year, a month or a day as in ISO 8601; {@code 2015} and {@code 2015-06} may mean the same. */
    PARTIAL_DATE,
    /** How long something takes, a number with a unit; 18 months are 1.5 years. */
    DURATION,
    /** An amount with a currency (ISO 4217) for its unit; currencies are not converted. */
    MONEY,
    /** One of some codes. */
    CODE,
    /** Words, whatever case, accents and spaces. */
    TEXT,
    /** A project by any of its identifiers; its aliases mean the same, and so do other ways to write them, such as {@code pr 0136}. */
    PROJECT,
    /** A country by its ISO 3166-1 alpha-3, alpha-2 or M49 code, a name or an alias, which all mean the same. */
    COUNTRY;

    /** Whether a source may say that the value is above or below something, without saying what it is. */
    public boolean ordered() {
        return switch (this) {
            case WHOLE_NUMBER, YEAR, PARTIAL_DATE, DURATION, MONEY -> true;
            case OBSERVATION, CODE, TEXT, PROJECT, COUNTRY -> false;
        };
    }
}
