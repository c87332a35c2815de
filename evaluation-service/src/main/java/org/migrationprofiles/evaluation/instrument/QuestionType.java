package org.migrationprofiles.evaluation.instrument;

/** What an answer to a question is. */
public enum QuestionType {
    /** A few words. */
    TEXT,
    /** A text of any length, with line breaks. */
    LONG_TEXT,
    /** Yes or no. */
    YES_NO,
    /** One of the options. */
    SINGLE_CHOICE,
    /** Any of the options, or none. */
    MULTIPLE_CHOICE,
    /** A number, in the unit of the question. */
    NUMBER,
    /** A date as exactly as it is known. */
    DATE,
    /** A whole number from the least to the greatest of the question. */
    RATING;

    /** Whether the answer is chosen from options. */
    public boolean chosen() {
        return this == SINGLE_CHOICE || this == MULTIPLE_CHOICE;
    }

    /** Whether the answer is a number. */
    public boolean numeric() {
        return this == NUMBER || this == RATING;
    }

    /** Whether the answer is in the words of whoever is asked. */
    public boolean worded() {
        return this == TEXT || this == LONG_TEXT;
    }
}
