package org.migrationprofiles.metrics.report;

import java.util.Map;
import org.migrationprofiles.metrics.indicator.Indicator;
import org.migrationprofiles.metrics.indicator.IndicatorAddress;
import org.migrationprofiles.metrics.indicator.IndicatorQuery;

/** A way to put what an indicator answers into a row. A new one is found by itself. */
interface Presentation {

    /** How rows name it. */
    String id();

    /** Whether it shows a breakdown by region, without which it has nothing to show. */
    default boolean ofRegions() {
        return false;
    }

    /** Where the same numbers are answered: addresses by the name of their link. */
    default Map<String, String> links(Indicator indicator, IndicatorQuery query) {
        return Map.of("indicator", IndicatorAddress.of(indicator, query));
    }

    /** What the records give, ready to be printed. */
    Report.Shown show(Indicator indicator, IndicatorQuery query);
}
