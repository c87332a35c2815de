package org.migrationprofiles.metrics.indicator;

/** What is counted. Every figure says it: 13 publications come from 9 projects. */
public enum CountedUnit {
    /** Editions of profiles. */
    PUBLICATION("publication_unit", "publications"),
    /** One country's profile exercises. */
    COUNTRY_PROFILE("country_profile_unit", "profiles"),
    /** Projects. */
    PROJECT("project_unit", "projects"),
    /** Countries that have a profile exercise on record. */
    COUNTRY("country_unit", "countries");

    private final String view;
    private final String collection;

    CountedUnit(String view, String collection) {
        this.view = view;
        this.collection = collection;
    }

    /** The view that has a row for each. */
    String view() {
        return view;
    }

    /** The collection of project-service that has the records. */
    public String collection() {
        return collection;
    }
}
