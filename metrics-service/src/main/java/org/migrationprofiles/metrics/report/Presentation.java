package org.migrationprofiles.metrics.report;

import org.migrationprofiles.metrics.indicator.Indicator;
import org.migrationprofiles.metrics.indicator.IndicatorQuery;

/** A way to put what an indicator answers into a row. A new one is found by itself. */
interface Presentation {

    /** How rows name it. */
    String id();

    /** What the records give, ready to be printed. */
    Report.Shown show(Indicator indicator, IndicatorQuery query);
}
