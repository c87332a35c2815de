package org.migrationprofiles.metrics.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.metrics.QueryParameters;
import org.migrationprofiles.metrics.indicator.CountedUnit;
import org.migrationprofiles.metrics.indicator.Indicator;
import org.migrationprofiles.metrics.indicator.Indicators;

/** Finds the indicator that says how many units of a kind there are. */
@ApplicationScoped
class UnitCounts {

    private final Indicators indicators;

    @Inject
    UnitCounts(Indicators indicators) {
        this.indicators = indicators;
    }

    /**
     * The count of a unit.
     *
     * @throws ProblemException 400 for a unit that has none, with those that have one
     */
    Indicator of(CountedUnit unit) {
        return indicators.all().stream()
                .filter(indicator -> indicator.kind() == Indicator.Kind.COUNT)
                .filter(indicator -> indicator.units().contains(unit))
                .findFirst()
                .orElseThrow(() -> QueryParameters.refused(
                        "unit",
                        "one of "
                                + indicators.all().stream()
                                        .filter(indicator -> indicator.kind() == Indicator.Kind.COUNT)
                                        .map(indicator ->
                                                indicator.units().get(0).name())
                                        .collect(Collectors.joining(", "))));
    }
}
