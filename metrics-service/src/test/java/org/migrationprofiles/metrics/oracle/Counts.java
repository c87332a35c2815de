package org.migrationprofiles.metrics.oracle;

import java.util.Map;

/** How many there are: all of the population. */
final class Counts {

    private Counts() {}

    static Map<String, Formula> formulas() {
        Formula each = (unit, question) -> Seen.YES;
        return Map.of("countries", each, "country-profiles", each, "projects", each, "publications", each);
    }
}
