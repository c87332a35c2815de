package org.migrationprofiles.bench.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortfolioTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void theSameSeedMakesTheSame() {
        for (Portfolio.Kind kind : Portfolio.Kind.values()) {
            assertThat(new Portfolio(7, 50).lines(kind)).containsExactlyElementsOf(lines(7, kind));
        }
        assertThat(lines(7, Portfolio.Kind.PROJECT)).isNotEqualTo(lines(8, Portfolio.Kind.PROJECT));
    }

    @Test
    void whatARecordRefersToIsInTheRecordsBeforeIt() throws Exception {
        Set<String> known = new HashSet<>();
        for (Portfolio.Kind kind : Portfolio.Kind.values()) {
            List<JsonNode> records = new ArrayList<>();
            for (String line : lines(1, kind)) {
                assertThat(line).doesNotContain("\n");
                records.add(JSON.readTree(line));
            }
            for (JsonNode record : records) {
                for (String member : List.of("projectId", "profileId")) {
                    if (record.has(member)) {
                        assertThat(known).contains(record.path(member).asText());
                    }
                }
                record.path("profileIds").forEach(id -> assertThat(known).contains(id.asText()));
                record.path("funders")
                        .forEach(funder -> assertThat(known)
                                .contains(funder.path("organisationId").asText()));
            }
            for (JsonNode record : records) {
                assertThat(known.add(record.path("id").asText())).as("a new id").isTrue();
            }
        }
    }

    @Test
    void aProfileIsOfACountryOfItsProject() throws Exception {
        Portfolio portfolio = new Portfolio(1, 50);
        for (int number = 1; number <= 50; number++) {
            List<String> countries = new ArrayList<>();
            JSON.readTree(portfolio.project(number))
                    .path("countries")
                    .forEach(country -> countries.add(country.path("iso3").asText()));
            List<String> profiled = new ArrayList<>();
            for (String line : portfolio.profiles(number)) {
                profiled.add(JSON.readTree(line).path("country").asText());
            }
            assertThat(profiled).isEqualTo(countries).doesNotHaveDuplicates();
        }
    }

    private static List<String> lines(long seed, Portfolio.Kind kind) {
        return new Portfolio(seed, 50).lines(kind).toList();
    }
}
