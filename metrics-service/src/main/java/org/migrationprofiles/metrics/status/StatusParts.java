package org.migrationprofiles.metrics.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Parts of many countries, to be judged one after the other. */
final class StatusParts {

    private StatusParts() {}

    /**
     * All countries in their order, in as few parts as there can be without changing it.
     *
     * @param editions how many each country has; none where it is not named
     * @param most editions of a part; a country that has more is a part by itself
     */
    static List<List<StatusFacts.HeardCountry>> of(
            List<StatusFacts.HeardCountry> countries, Map<String, Integer> editions, int most) {
        List<List<StatusFacts.HeardCountry>> parts = new ArrayList<>();
        int begin = 0;
        int ofThisPart = 0;
        for (int index = 0; index < countries.size(); index++) {
            int more = editions.getOrDefault(countries.get(index).iso3(), 0);
            if (index > begin && ofThisPart + more > most) {
                parts.add(countries.subList(begin, index));
                begin = index;
                ofThisPart = 0;
            }
            ofThisPart += more;
        }
        if (begin < countries.size()) {
            parts.add(countries.subList(begin, countries.size()));
        }
        return parts;
    }
}
