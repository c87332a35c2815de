package org.migrationprofiles.project.portfolio;

/** How far a project reaches; the Fund has other budget ranges for national and for regional ones. */
public enum ProjectCoverage {
    /** One country. IATI activity scope 4. */
    NATIONAL,
    /** A region, or its countries together. IATI activity scope 2. */
    REGIONAL,
    /** Several countries, of no one region. IATI activity scope 3. */
    MULTI_COUNTRY
}
