package org.migrationprofiles.metrics.status;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.metrics.CountryCodes;

/**
 * What the status of profiles follows from, as it is in the read model at one moment.
 *
 * @param named countries that have been told of, by alpha-3 code
 * @param exercises profile exercises, by country
 * @param editions released publications of the population, by country; of those countries alone that are judged together
 * @param assertions what sources say of whether there is a profile, by country
 * @param contradicted the caveats of conflicts which the status rests on and which no determination settles, by country
 */
record StatusFacts(
        Map<String, HeardCountry> named,
        Map<String, CountryExercises> exercises,
        Map<String, List<PublishedEdition>> editions,
        Map<String, List<ProfileAssertion>> assertions,
        Map<String, List<String>> contradicted) {

    /** The same with the editions of some countries. */
    StatusFacts with(Map<String, List<PublishedEdition>> some) {
        return new StatusFacts(named, exercises, some, assertions, contradicted);
    }

    /** Countries of which anything is on record, whoever pays. */
    Set<String> onRecord() {
        Set<String> onRecord = new TreeSet<>(exercises.keySet());
        onRecord.addAll(assertions.keySet());
        return onRecord;
    }

    /** All countries by alpha-3 code, also those that nobody told of but in other records. */
    Map<String, HeardCountry> countries() {
        Map<String, HeardCountry> countries = new TreeMap<>(named);
        onRecord().forEach(iso3 -> countries.computeIfAbsent(iso3, code -> new HeardCountry(code, null, null, code)));
        return countries;
    }

    /** Those of all countries that are listed by their alpha-3 codes, in the order of these. */
    List<HeardCountry> countries(Set<String> listed) {
        return countries().values().stream()
                .filter(country -> listed.contains(country.iso3()))
                .toList();
    }

    /** Finds some of these countries by any of their codes. */
    static CountryCodes codes(Collection<HeardCountry> countries) {
        return new CountryCodes(countries.stream()
                .map(country -> new CountryCodes.Codes(country.iso3(), country.iso2(), country.m49()))
                .toList());
    }

    /**
     * A country.
     *
     * @param iso3 ISO 3166-1 alpha-3
     * @param iso2 ISO 3166-1 alpha-2; null when nobody told of the country itself
     * @param m49 three digits
     * @param name for people
     */
    record HeardCountry(
            String iso3, @Nullable String iso2, @Nullable String m49, String name) {}

    /**
     * The profile exercises of a country.
     *
     * @param country ISO 3166-1 alpha-3
     * @param outside whether all that is on record, or all that is released, is beside the population
     * @param incompleteOnly whether nothing is released by anybody, and something is still to come
     */
    record CountryExercises(String country, boolean outside, boolean incompleteOnly) {}
}
