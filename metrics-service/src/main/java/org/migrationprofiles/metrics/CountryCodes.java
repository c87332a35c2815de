package org.migrationprofiles.metrics;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.problem.ProblemException;

/**
 * Finds the country that is meant by any of its codes, ISO 3166-1 alpha-2 or alpha-3 or M49, in upper or lower case. The one way in
 * which the service does so; what it keeps and answers with is alpha-3.
 */
public final class CountryCodes {

    private final Map<String, String> alpha3 = new HashMap<>();

    /** Knows these countries. */
    public CountryCodes(Collection<Codes> countries) {
        for (Codes country : countries) {
            add(country.iso2(), country);
            add(country.m49(), country);
        }
        // Should one country have the code of another, its own alpha-3 counts.
        countries.forEach(country -> add(country.iso3(), country));
    }

    private void add(@Nullable String code, Codes country) {
        if (code != null) {
            alpha3.put(code, country.iso3());
        }
    }

    /** The alpha-3 code of the country with a code, if there is one. */
    public Optional<String> alpha3(String code) {
        return Optional.ofNullable(alpha3.get(code.strip().toUpperCase(Locale.ROOT)));
    }

    /** A list with commas in which each code of a country is its alpha-3 code; what no country has stays as it is. */
    public String named(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(code -> alpha3(code).orElse(code.strip()))
                .collect(Collectors.joining(","));
    }

    /**
     * The alpha-3 codes of the countries with these codes, in the order of the alphabet, each once.
     *
     * @param parameter that names them
     * @throws ProblemException 400 with those that no country has
     */
    public List<String> require(String parameter, List<String> codes) {
        TreeSet<String> unknown = new TreeSet<>();
        TreeSet<String> found = new TreeSet<>();
        for (String code : codes) {
            alpha3(code).ifPresentOrElse(found::add, () -> unknown.add(code));
        }
        if (!unknown.isEmpty()) {
            throw QueryParameters.refused(
                    parameter,
                    "a list of ISO 3166-1 alpha-2, alpha-3 or M49 codes; no country has " + String.join(", ", unknown));
        }
        return List.copyOf(found);
    }

    /**
     * The codes of a country.
     *
     * @param iso3 ISO 3166-1 alpha-3
     * @param iso2 ISO 3166-1 alpha-2; null where nobody told of it
     * @param m49 three digits; null where nobody told of them
     */
    public record Codes(
            String iso3, @Nullable String iso2, @Nullable String m49) {}
}
