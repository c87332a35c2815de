package org.migrationprofiles.metrics.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * How well a population can be placed in the regions of a scheme.
 *
 * @param schemeName for people
 * @param asOf the date at which membership is read: the scheme's own, else the one asked for
 * @param unplaced countries that no region of the scheme has then, each with its number of units
 * @param withoutCountry units of no single country
 * @param inferred whether a membership that matters here is inferred only
 */
public record Placement(
        String schemeName, LocalDate asOf, SortedMap<String, Integer> unplaced, int withoutCountry, boolean inferred) {

    /** What to keep in mind of figures by region. */
    public List<Caveat> caveats() {
        List<Caveat> caveats = new ArrayList<>();
        if (!unplaced.isEmpty()) {
            caveats.add(Caveat.COUNTRIES_WITHOUT_REGION);
        }
        if (inferred) {
            caveats.add(Caveat.MEMBERSHIP_INFERRED);
        }
        return caveats;
    }
}
