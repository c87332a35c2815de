package org.migrationprofiles.metrics.indicator;

import org.migrationprofiles.metrics.SqlFile;

/** What is counted. Every figure says it: 13 publications come from 9 projects. */
public enum CountedUnit {
    /** Editions of profiles. */
    PUBLICATION("publication-unit.sql", "publications"),
    /** One country's profile exercises. */
    COUNTRY_PROFILE("country-profile-unit.sql", "profiles"),
    /** Projects. */
    PROJECT("project-unit.sql", "projects"),
    /** Countries that have a profile exercise on record. */
    COUNTRY("country-unit.sql", "countries"),
    /** Surveys that were sent, each about a country profile; with the population of the profile. */
    SURVEY("survey-unit.sql", "surveys");

    private final String rows;
    private final String collection;

    CountedUnit(String file, String collection) {
        this.rows = SqlFile.of(CountedUnit.class, file).strip();
        this.collection = collection;
    }

    /**
     * SQL that has a row for each, the same columns for all units.
     *
     * @param population whose profiles count; other profiles say nothing of their project or country
     */
    String rows(NamedPopulation population) {
        return rows.replace(":scope", population.scope()).replace(":profiles", population.profiles());
    }

    /** The collection that has the records: of project-service, surveys of evaluation-service. */
    public String collection() {
        return collection;
    }
}
