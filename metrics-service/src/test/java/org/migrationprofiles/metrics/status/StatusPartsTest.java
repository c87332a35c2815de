package org.migrationprofiles.metrics.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** All countries are judged, each once and in their order, and no more of their editions at a time than fit. */
class StatusPartsTest {

    private static final int MOST = 10;

    @Test
    void asManyCountriesAsFitAreOnePart() {
        assertThat(parts(List.of("A", "B", "C", "D"), Map.of("A", 4, "B", 6, "C", 1, "D", 9)))
                .containsExactly(List.of("A", "B"), List.of("C", "D"));
    }

    @Test
    void countriesWithoutEditionsGoWithOthers() {
        assertThat(parts(List.of("A", "B", "C"), Map.of("B", MOST))).containsExactly(List.of("A", "B", "C"));
    }

    @Test
    void aCountryWithMoreThanFitIsAPartByItself() {
        assertThat(parts(List.of("A", "B", "C"), Map.of("A", 1, "B", MOST + 1, "C", 1)))
                .containsExactly(List.of("A"), List.of("B"), List.of("C"));
    }

    @Test
    void ofNoCountriesThereIsNoPart() {
        assertThat(parts(List.of(), Map.of("A", 1))).isEmpty();
    }

    private static List<List<String>> parts(List<String> countries, Map<String, Integer> editions) {
        return StatusParts.of(heard(countries), editions, MOST).stream()
                .map(part -> part.stream().map(StatusFacts.HeardCountry::iso3).toList())
                .toList();
    }

    private static List<StatusFacts.HeardCountry> heard(List<String> countries) {
        return countries.stream()
                .map(country -> new StatusFacts.HeardCountry(country, null, null, country))
                .toList();
    }
}
