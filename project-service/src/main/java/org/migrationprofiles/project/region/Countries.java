package org.migrationprofiles.project.region;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All countries, found by ISO 3166-1 alpha-3 or alpha-2, by M49, by name or by alias. */
@ApplicationScoped
public class Countries {

    private final List<Country> countries = new ArrayList<>();
    private final Map<String, Country> byCode = new HashMap<>();
    private final Map<String, Country> byName = new HashMap<>();

    /** Reads the code list. */
    @Inject
    public Countries() {
        for (Map<String, String> row : CodeLists.rows("countries")) {
            String aliases = CodeLists.optional(row, "aliases");
            Country country = new Country(
                    CodeLists.field(row, "iso3"),
                    CodeLists.field(row, "iso2"),
                    CodeLists.field(row, "m49"),
                    CodeLists.field(row, "name"),
                    aliases == null ? List.of() : List.of(aliases.split(";", -1)));
            countries.add(country);
            byCode.put(country.iso3(), country);
            byCode.put(country.iso2(), country);
            byCode.put(country.m49(), country);
            byName.put(country.name().toLowerCase(Locale.ROOT), country);
            country.aliases().forEach(alias -> byName.put(alias.toLowerCase(Locale.ROOT), country));
        }
    }

    /** All, in the order of their alpha-3 codes. */
    public List<Country> all() {
        return List.copyOf(countries);
    }

    /** The country with a code of any of the three kinds. */
    public Optional<Country> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The country with a name or alias, in any case. */
    public Optional<Country> named(String name) {
        return Optional.ofNullable(byName.get(name.strip().toLowerCase(Locale.ROOT)));
    }
}
