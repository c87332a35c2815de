package org.migrationprofiles.metrics.indicator;

import java.util.List;

/** Knows what sources claim about indicators. */
public interface ReportedClaims {

    /** The claims about an indicator, and whether each is of the very units that a query asks of. */
    List<IndicatorAnswer.Reported> about(Indicator indicator, IndicatorQuery query);
}
