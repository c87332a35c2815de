package org.migrationprofiles.evaluation.assertion;

import static org.migrationprofiles.evaluation.Subject.Type.ACTIVITY;
import static org.migrationprofiles.evaluation.Subject.Type.COUNTRY;
import static org.migrationprofiles.evaluation.Subject.Type.PROFILE;
import static org.migrationprofiles.evaluation.Subject.Type.PROGRAMME;
import static org.migrationprofiles.evaluation.Subject.Type.PROJECT;
import static org.migrationprofiles.evaluation.Subject.Type.PUBLICATION;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.Subject;

/** What an assertion says something of: the catalogue of attributes, each with the type of its values. */
public enum Attribute {
    /** Whether it has been evaluated. */
    EVALUATED(
            "Whether the subject has been evaluated.",
            ValueType.OBSERVATION,
            List.of(PROFILE, PROJECT, PUBLICATION, COUNTRY),
            AffectedFigures.EVALUATIONS,
            "S12"),
    /** Whether a survey about it was answered. */
    SURVEYED(
            "Whether a survey about the subject was answered.",
            ValueType.OBSERVATION,
            List.of(PROFILE, PROJECT, PUBLICATION, COUNTRY),
            AffectedFigures.SURVEYS,
            "S13"),
    /** Whether a country has a profile. */
    PROFILE_EXISTS(
            "Whether there is a profile of the country.",
            ValueType.OBSERVATION,
            List.of(COUNTRY),
            AffectedFigures.PROFILE_STATUS,
            "S80"),
    /** Whether evaluations were recorded for each country. */
    EVALUATED_BY_COUNTRY(
            "Whether evaluations of the project were recorded country by country.",
            ValueType.OBSERVATION,
            List.of(PROJECT),
            AffectedFigures.EVALUATIONS,
            "S48",
            "C9"),
    /** The year of the funding. */
    FUNDING_YEAR(
            "The year in which the project was funded.",
            ValueType.YEAR,
            List.of(PROJECT),
            AffectedFigures.FUNDING_YEARS,
            "S2",
            "C2"),
    /** When it began. */
    START("When the project began.", ValueType.PARTIAL_DATE, List.of(PROJECT), AffectedFigures.STARTS, "S28", "C8"),
    /** When it was to end. */
    PLANNED_END(
            "When the project was to end, as planned at first.",
            ValueType.PARTIAL_DATE,
            List.of(PROJECT),
            AffectedFigures.PLANNED_DURATIONS,
            "S28"),
    /** When it ended. */
    ACTUAL_END(
            "When the project ended in fact.",
            ValueType.PARTIAL_DATE,
            List.of(PROJECT),
            AffectedFigures.ACTUAL_DURATIONS,
            "S28",
            "C8"),
    /** How long it was to take. */
    PLANNED_DURATION_MONTHS(
            "How long the project was to take, as planned at first.",
            ValueType.DURATION,
            List.of(PROJECT),
            AffectedFigures.PLANNED_DURATIONS,
            "S28",
            "C8"),
    /** How long it took. */
    ACTUAL_DURATION_MONTHS(
            "How long the project took.",
            ValueType.DURATION,
            List.of(PROJECT),
            AffectedFigures.ACTUAL_DURATIONS,
            "S26",
            "S28",
            "C8"),
    /** How often its end was moved. */
    DURATION_REVISIONS(
            "How often the end of the project was moved.",
            ValueType.WHOLE_NUMBER,
            List.of(PROJECT),
            AffectedFigures.REVISIONS,
            "S27"),
    /** What it may cost. */
    BUDGET("What the project may cost.", ValueType.MONEY, List.of(PROJECT), AffectedFigures.BUDGETS, "S40"),
    /** The project that made it. */
    MADE_BY_PROJECT(
            "The project under which it was made.",
            ValueType.PROJECT,
            List.of(PROFILE, PUBLICATION, ACTIVITY),
            AffectedFigures.NONE,
            "S82",
            "C3"),
    /** The country that it is about. */
    ABOUT_COUNTRY(
            "The country that it is about.",
            ValueType.COUNTRY,
            List.of(PROFILE, PUBLICATION),
            AffectedFigures.NONE,
            "S22"),
    /** The title in print. */
    TITLE("The title, as published.", ValueType.TEXT, List.of(PROJECT, PUBLICATION), AffectedFigures.NONE, "S7"),
    /** The year in the title. */
    EDITION_YEAR(
            "The year of the edition, as in the title.",
            ValueType.YEAR,
            List.of(PUBLICATION),
            AffectedFigures.EDITION_YEARS,
            "S23",
            "C15"),
    /** The year of the copyright notice. */
    IMPRINT_YEAR(
            "The year of the imprint, as in the copyright notice.",
            ValueType.YEAR,
            List.of(PUBLICATION),
            AffectedFigures.PROFILE_STATUS,
            "C15"),
    /** When it was presented. */
    LAUNCHED_ON(
            "When the publication was launched.",
            ValueType.PARTIAL_DATE,
            List.of(PUBLICATION),
            AffectedFigures.PROFILE_STATUS,
            "C15"),
    /** When it was put into a catalogue. */
    UPLOADED_ON(
            "When the publication was uploaded to a catalogue.",
            ValueType.PARTIAL_DATE,
            List.of(PUBLICATION),
            AffectedFigures.PROFILE_STATUS,
            "C15"),
    /** When it came out, as a source dates it. */
    PUBLISHED_ON(
            "When the publication came out, in the words of a source that does not say by which of its dates.",
            ValueType.PARTIAL_DATE,
            List.of(PUBLICATION),
            AffectedFigures.EDITION_YEARS,
            "S23",
            "C15"),
    /** A form in which it can be had. */
    PUBLICATION_FORMAT(
            "A form in which the publication can be had; print and electronic only exclude each other.",
            ValueType.CODE,
            List.of(PUBLICATION),
            AffectedFigures.NONE,
            "S55",
            "C10"),
    /** When it took place. */
    HELD_ON("When the activity took place.", ValueType.PARTIAL_DATE, List.of(ACTIVITY), AffectedFigures.NONE, "S56"),
    /** How many came. */
    PARTICIPANTS(
            "How many took part in the activity.",
            ValueType.WHOLE_NUMBER,
            List.of(ACTIVITY),
            AffectedFigures.NONE,
            "S56"),
    /** How many profiles had policy impact. */
    POLICY_IMPACT_PROFILES(
            "How many of the country profiles sustained a form of policy impact.",
            ValueType.WHOLE_NUMBER,
            List.of(PROGRAMME),
            AffectedFigures.POLICY_IMPACT,
            "S65",
            "S92",
            "C1");

    private final String meaning;
    private final ValueType valueType;

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Subject.Type> subjectTypes;

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> affects;

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> references;

    Attribute(
            String meaning,
            ValueType valueType,
            List<Subject.Type> subjectTypes,
            List<String> affects,
            String... references) {
        this.meaning = meaning;
        this.valueType = valueType;
        this.subjectTypes = List.copyOf(subjectTypes);
        this.affects = affects;
        this.references = List.of(references);
    }

    /** What it says, in words. */
    public String meaning() {
        return meaning;
    }

    /** What its values are. */
    public ValueType valueType() {
        return valueType;
    }

    /** What it can be said of. */
    public List<Subject.Type> subjectTypes() {
        return List.copyOf(subjectTypes);
    }

    /** What metrics-service computes from it: indicators, {@code yearAxis=…} and {@code profile-status}. */
    public List<String> affects() {
        return List.copyOf(affects);
    }

    /** Sentences and contradictions of the report that speak of it. */
    public List<String> references() {
        return List.copyOf(references);
    }

    /** Codes that its values are of; empty when they are no codes. */
    public List<String> codes() {
        return this == PUBLICATION_FORMAT ? List.of("PRINT", "PDF", "WEB", "ELECTRONIC_ONLY") : List.of();
    }

    /** Units that its values may have, the usual one first; empty when they have none, or any currency. */
    public List<String> units() {
        return valueType == ValueType.DURATION ? List.of("MONTH", "YEAR") : List.of();
    }

    /** The unit of a value: the one that is said, else the usual one; null when there is none. */
    public @Nullable String unit(@Nullable String said) {
        return said == null && !units().isEmpty() ? units().get(0) : said;
    }
}
