package org.migrationprofiles.metrics.status;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.metrics.QueryParameters;

/** Finds the countries that a request names by any of their codes. */
final class CountryCodes {

    private CountryCodes() {}

    /**
     * The countries with these codes, in the order in which they are known.
     *
     * @param codes ISO 3166-1 alpha-2, alpha-3 or M49
     * @throws ProblemException 400 with those that no country has
     */
    static List<StatusFacts.HeardCountry> find(List<String> codes, Collection<StatusFacts.HeardCountry> known) {
        Set<String> unknown = new TreeSet<>(codes);
        unknown.removeIf(code -> known.stream().anyMatch(country -> country.hasCode(code)));
        if (!unknown.isEmpty()) {
            throw QueryParameters.refused(
                    "country",
                    "a list of ISO 3166-1 alpha-2, alpha-3 or M49 codes; no country has " + String.join(", ", unknown));
        }
        return known.stream()
                .filter(country -> codes.stream().anyMatch(country::hasCode))
                .toList();
    }
}
