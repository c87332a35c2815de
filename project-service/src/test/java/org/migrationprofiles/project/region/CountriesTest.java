package org.migrationprofiles.project.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.migrationprofiles.kit.value.LocalisedText;

/** Countries and what they are called, with the traps that their codes and names set. */
class CountriesTest {

    private final Countries countries = new Countries();

    /** NA and NO are words in other formats; here they are Namibia and Norway, also when read from CSV. */
    @ParameterizedTest
    @CsvSource({"NA, NAM, 516", "NO, NOR, 578", "FM, FSM, 583", "XK, XKX,", "TW, TWN,"})
    void aCodeIsACountryWhateverElseItMeansElsewhere(String iso2, String iso3, String m49) {
        Country country = countries.find(iso2).orElseThrow();

        assertThat(country.iso3()).isEqualTo(iso3);
        assertThat(country.iso2()).isEqualTo(iso2);
        assertThat(country.m49()).isEqualTo(m49);
    }

    /** 583 is the country, 057 a region of M49 that is called the same. */
    @Test
    void micronesiaTheCountryIsNotMicronesiaTheRegion() {
        assertThat(countries.find("583")).map(Country::iso3).contains("FSM");
        assertThat(countries.named("Micronesia")).map(Country::iso3).contains("FSM");
        assertThat(countries.find("057")).isEmpty();
        assertThat(ListedSchemes.read())
                .filteredOn(scheme -> scheme.code().equals("M49"))
                .allSatisfy(scheme -> {
                    assertThat(scheme.has("057")).isTrue();
                    assertThat(scheme.has("583")).isFalse();
                });
    }

    /** M49 does not have them: a coverage by M49 shows them as without region. */
    @Test
    void kosovoAndTaiwanAreCountriesWithoutAPlaceInM49() {
        List<String> placed = ListedSchemes.read().stream()
                .filter(scheme -> scheme.code().equals("M49"))
                .flatMap(scheme -> scheme.memberships().stream().map(Membership::country))
                .toList();

        assertThat(countries.all())
                .filteredOn(country -> country.m49() == null)
                .extracting(Country::iso3)
                .containsExactly("TWN", "XKX");
        assertThat(placed).doesNotContain("TWN", "XKX");
        assertThat(countries.all())
                .filteredOn(country -> country.m49() != null)
                .extracting(Country::iso3)
                .allMatch(placed::contains);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Swaziland|SWZ",
                "Eswatini|SWZ",
                "Bolivia (Plurinational State of)|BOL",
                "Bolivia|BOL",
                "Bolivie|BOL",
                "Philippines (the)|PHL",
                "the philippines|PHL",
                "Filipinas|PHL",
                "MICRONÉSIE|FSM",
                "micronesia, federated states of|FSM",
                "Cote d'Ivoire|CIV",
                "CÔTE D’IVOIRE|CIV",
                "Ivory Coast|CIV",
                "Turkey|TUR",
                "turkiye|TUR",
                "Perú|PER",
                "Peru|PER",
                "Kosovo*|XKX",
                "Democratic Republic of the Congo|COD",
                "Congo|COG"
            })
    void aCountryIsFoundByEachOfItsNamesWhateverCaseAndAccents(String name, String iso3) {
        assertThat(countries.named(name)).map(Country::iso3).contains(iso3);
    }

    @Test
    void partOfANameFindsAllThatAreCalledSo() {
        assertThat(countries.called("guinee"))
                .extracting(Country::iso3)
                .containsExactlyInAnyOrder("GIN", "GNB", "GNQ", "PNG");
        assertThat(countries.called("no such place")).isEmpty();
    }

    @Test
    void noCodeAndNoNameIsOfTwoCountries() {
        Map<String, String> holders = new HashMap<>();
        for (Country country : countries.all()) {
            country.calledBy()
                    .map(CountryNames::comparable)
                    .distinct()
                    .forEach(name -> assertThat(holders.put(name, country.iso3()))
                            .as(name)
                            .isNull());
        }
        assertThat(countries.all()).extracting(Country::iso3).doesNotHaveDuplicates();
        assertThat(countries.all()).extracting(Country::iso2).doesNotHaveDuplicates();
    }

    /** ISO's codes, as Java has them; each Java writes some names in its own way, as CLDR changes. */
    @Test
    void codesAndNamesAreThoseThatJavaKnows() {
        assertThat(countries.all())
                .filteredOn(country -> !country.iso2().equals("XK"))
                .allSatisfy(
                        country -> assertThat(locale(country).getISO3Country()).isEqualTo(country.iso3()));
        for (Locale language : List.of(Locale.ENGLISH, Locale.FRENCH, new Locale("es"))) {
            Predicate<Country> same = country -> locale(country)
                    .getDisplayCountry(language)
                    .equals(country.names().stream()
                            .filter(name -> name.language().equals(language.getLanguage()))
                            .map(LocalisedText::text)
                            .findFirst()
                            .orElseThrow());
            assertThat(countries.all().stream().filter(same).count())
                    .as("names in %s", language)
                    .isGreaterThan(countries.all().size() * 9L / 10);
        }
    }

    private static Locale locale(Country country) {
        return new Locale("", country.iso2());
    }
}
