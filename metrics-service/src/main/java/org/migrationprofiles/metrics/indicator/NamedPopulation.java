package org.migrationprofiles.metrics.indicator;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Populations with a name. Each is of units that are released; what is not is told as excluded. */
public enum NamedPopulation {
    /** All, whoever funds. */
    ALL(", whoever funds it.", "true", "true", "true"),
    /** The 13 publications, 13 profiles and 9 projects of the report (S21, S22). */
    IDF_COMPLETED(", with a funder of category IDF.", "'IDF' = any (funder_categories)", "true", "true"),
    /** Those of the former that an evaluation or a survey speaks of (S15, S16). */
    SAMPLED(
            ", with a funder of category IDF, and evaluated or surveyed.",
            "'IDF' = any (funder_categories)",
            "rolled_up('ANY', each_or(evaluated, surveyed), evaluated_whole) = 'YES'",
            "true"),
    /** Those funded in the years that the report's method names (S2). */
    FUNDED_2011_2014(
            ", with a funder of category IDF, funded from 2011 to 2014.",
            "'IDF' = any (funder_categories)",
            "true",
            "funding_year between 2011 and 2014");

    // As evaluation-service calls the programme that the report is about.
    private static final String PROGRAMME_OF_THE_FUND = "idf-migration-profiles";

    private final String definition;
    private final String scope;
    private final String sampling;
    private final String limit;

    NamedPopulation(String definition, String scope, String sampling, String limit) {
        this.definition = definition;
        this.scope = scope;
        this.sampling = sampling;
        this.limit = limit;
    }

    /** In words. */
    public String definition() {
        return definition("released");
    }

    /**
     * In words, where other units than the released ones count.
     *
     * @param status how far they have come, in words
     */
    String definition(String status) {
        return status.substring(0, 1).toUpperCase(Locale.ROOT) + status.substring(1) + definition;
    }

    /** All that a released unit must fulfil, as SQL over the columns of its rows. */
    public String condition() {
        return "(" + scope + ") and (" + sampling + ") and (" + limit + ")";
    }

    /**
     * The programme that the population is of, as what is said of a programme names it; null for all, whoever funds it: what is
     * said of the Fund's programme is not said of them.
     */
    @Nullable
    String programme() {
        return this == ALL ? null : PROGRAMME_OF_THE_FUND;
    }

    /** A condition on funders; what has nothing to do with the population when this is false. */
    String scope() {
        return scope;
    }

    /** The name of that condition, by which projects are kept: as in {@code kept_project_unit}. */
    String profiles() {
        return this == ALL ? "ALL" : "IDF";
    }

    /** What is left out of the population, and told so, when this is false. */
    String sampling() {
        return sampling;
    }

    /** What lies beside the population when this is false. */
    String limit() {
        return limit;
    }
}
