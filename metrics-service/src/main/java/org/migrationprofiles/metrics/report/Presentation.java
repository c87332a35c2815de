package org.migrationprofiles.metrics.report;

import org.migrationprofiles.metrics.indicator.Indicator;
import org.migrationprofiles.metrics.indicator.IndicatorQuery;

/** A way to put what an indicator answers into a row. A new one is found by itself. */
interface Presentation {

    /** How rows name it. */
    String id();

    /** Whether it shows a breakdown by region, without which it has nothing to show. */
    default boolean ofRegions() {
        return false;
    }

    /** What the records give, ready to be printed. */
    Report.Shown show(Indicator indicator, IndicatorQuery query);
}
