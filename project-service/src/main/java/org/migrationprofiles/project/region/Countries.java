package org.migrationprofiles.project.region;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.migrationprofiles.kit.value.LocalisedText;

/** All countries, found by ISO 3166-1 alpha-3 or alpha-2, by M49, by name or by alias. */
@ApplicationScoped
public class Countries {

    private final List<Country> countries = new ArrayList<>();
    private final Map<String, Country> byCode = new HashMap<>();
    private final Map<String, Country> byName = new HashMap<>();

    /** Reads the code list. */
    @Inject
    public Countries() {
        CodeLists.rows("countries").forEach(row -> add(country(row)));
    }

    private static Country country(Map<String, String> row) {
        String aliases = CodeLists.optional(row, "aliases");
        return new Country(
                CodeLists.field(row, "iso3"),
                CodeLists.field(row, "iso2"),
                CodeLists.optional(row, "m49"),
                CodeLists.field(row, "name"),
                Stream.of("en", "fr", "es")
                        .map(language -> new LocalisedText(language, CodeLists.field(row, "name_" + language)))
                        .toList(),
                aliases == null ? List.of() : List.of(aliases.split(";", -1)));
    }

    private void add(Country country) {
        countries.add(country);
        byCode.put(country.iso3(), country);
        byCode.put(country.iso2(), country);
        if (country.m49() != null) {
            byCode.put(country.m49(), country);
        }
        country.calledBy().forEach(name -> byName.put(CountryNames.comparable(name), country));
    }

    /** All, in the order of their alpha-3 codes. */
    public List<Country> all() {
        return List.copyOf(countries);
    }

    /** The country with a code of any of the three kinds. */
    public Optional<Country> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The country with a name in any of the three languages or an alias; case, accents and articles do not matter. */
    public Optional<Country> named(String name) {
        return Optional.ofNullable(byName.get(CountryNames.comparable(name)));
    }

    /** Those of whose names or aliases a text is part, as {@link #named} compares them. */
    public List<Country> called(String text) {
        String sought = CountryNames.comparable(text);
        return countries.stream()
                .filter(country -> country.calledBy()
                        .anyMatch(name -> CountryNames.comparable(name).contains(sought)))
                .toList();
    }
}
