package org.migrationprofiles.project.publication;

/** What a publication has besides its text (S87). */
public enum PublicationFeature {
    /** Figures that tell a story, as in the extended profiles that the European Commission paid for. */
    INFOGRAPHICS,
    /** Maps. */
    MAPS,
    /** Tables of the data behind it. */
    STATISTICAL_ANNEX,
    /** Recommendations. */
    RECOMMENDATIONS
}
