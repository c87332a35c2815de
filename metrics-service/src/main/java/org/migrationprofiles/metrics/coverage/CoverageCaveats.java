package org.migrationprofiles.metrics.coverage;

import java.util.List;
import org.migrationprofiles.metrics.indicator.Beside;
import org.migrationprofiles.metrics.indicator.Caveat;
import org.migrationprofiles.metrics.indicator.CountedUnit;

/** What to keep in mind with coverage: the caveats of the same count by region. */
final class CoverageCaveats {

    private CoverageCaveats() {}

    /**
     * By name. Only a project lies in several countries; all else is in one region of each level, and levels are told apart.
     *
     * @param beside what stands beside the count
     */
    static List<String> of(CountedUnit unit, Beside beside) {
        return beside.caveats().stream()
                .filter(caveat -> caveat != Caveat.COUNTED_IN_EACH_REGION || unit == CountedUnit.PROJECT)
                .map(Caveat::name)
                .toList();
    }
}
