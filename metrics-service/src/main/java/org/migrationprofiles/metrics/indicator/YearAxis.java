package org.migrationprofiles.metrics.indicator;

import java.util.List;

/** Which year a series or a limit is of; the report's 2010-2014, 2011-2014 and 2010-2015 differ by it (C2). */
public enum YearAxis {
    /** The year of the allotment. */
    FUNDING_YEAR,
    /** The edition year of a released publication. */
    PUBLICATION_YEAR,
    /** The year in which it was observed, of indicators that have a past of their own: buy-in over time (S77). */
    OBSERVATION_YEAR;

    /** The axes of an indicator's breakdown by year, the usual one first. */
    static List<YearAxis> of(Indicator indicator) {
        return indicator.observations() == null
                ? List.of(PUBLICATION_YEAR, FUNDING_YEAR)
                : List.of(OBSERVATION_YEAR, PUBLICATION_YEAR, FUNDING_YEAR);
    }
}
