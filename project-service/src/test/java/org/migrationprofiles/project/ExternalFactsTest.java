package org.migrationprofiles.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What IOM's own pages, catalogue and news say of the projects and publications behind the annex, and beside it: all of it
 * can be recorded, is answered as it was sent, and comes back in an export.
 */
@QuarkusTest
@ProjectServiceTest
class ExternalFactsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What was sent, by the address where it is answered. */
    private final Map<String, JsonNode> sent = new LinkedHashMap<>();

    @BeforeEach
    void startWithTheAnnexAlone() throws Exception {
        Registry.clear();
        Registry.editor()
                .contentType("text/csv; charset=utf-8")
                .body(Files.readString(Path.of("../platform/launcher/src/main/resources/idf-2010-2014/annex-1.csv")))
                .post("/v1/imports?kind=annex-1")
                .then()
                .statusCode(201);
    }

    @Test
    void theExternalFactsAreRecordedWithoutLossAndComeBackInAnExport() throws Exception {
        recordProjects();
        recordPublications();
        recordSynthesis();
        recordEarlierEditionOfArgentina();

        assertThat(sent).hasSizeGreaterThan(14);
        for (Map.Entry<String, JsonNode> fact : sent.entrySet()) {
            JsonNode answered = read(fact.getKey());
            assertSays(answered, fact.getValue(), fact.getKey());
            assertThat(exported(fact.getKey(), answered.path("id").asText()))
                    .as("export of %s", fact.getKey())
                    .isEqualTo(withoutDeletion(answered));
        }
    }

    /** Section 1.3 of the domain: real project records carry several identifiers, of several shapes. */
    private void recordProjects() throws Exception {
        String fund = read("/v1/organisations/IDF").path("id").asText();
        project(fund, "PO.0196", """
                {"identifiers": [{"scheme": "IOM_PROJECT", "value": "PO.0196", "primary": true},
                                 {"scheme": "PRIMA", "value": "FM10P0527", "primary": false}],
                 "titles": [{"language": "en", "text": "Technical Assistance for the Development of a Migration Policy"}],
                 "status": "IMPLEMENTATION", "coverage": "NATIONAL", "fundingYear": 2022,
                 "schedule": {"start": {"value": "2023", "precision": "YEAR"}, "plannedEnd": {"value": "2026", "precision": "YEAR"}},
                 "countries": [{"iso3": "FSM", "role": "BENEFITING"}],
                 "budgets": [{"kind": "ORIGINAL", "money": {"amount": 300000.00, "currency": "USD"}, "synthetic": false}],
                 "funders": [%s]}
                """);
        project(fund, "IB.0214", """
                {"identifiers": [{"scheme": "IOM_PROJECT", "value": "IB.0214", "primary": true},
                                 {"scheme": "PRIMA", "value": "AR99P0510", "primary": false}],
                 "titles": [{"language": "en", "text": "Open South America"}],
                 "coverage": "REGIONAL", "fundingYear": 2021,
                 "countries": [{"iso3": "ARG", "role": "BENEFITING"}, {"iso3": "CHL", "role": "OTHER_BENEFITING"},
                               {"iso3": "URY", "role": "OTHER_BENEFITING"}],
                 "funders": [%s]}
                """);
        project(fund, "Q41-805", """
                {"identifiers": [{"scheme": "LEGACY", "value": "Q41-805", "primary": true}],
                 "schedule": {"start": {"value": "2005", "precision": "YEAR"}, "actualEnd": {"value": "2006", "precision": "YEAR"}},
                 "countries": [{"iso3": "MDG", "role": "BENEFITING"}],
                 "budgets": [{"kind": "ORIGINAL", "money": {"amount": 60000.00, "currency": "USD"}, "synthetic": false}],
                 "funders": [%s]}
                """);
        patch("/v1/projects/PR.0136", """
                {"identifiers": [{"scheme": "IOM_PROJECT", "value": "PR.0136", "primary": true},
                                 {"scheme": "ALIAS", "value": "0.136", "primary": false, "kind": "TYPO"}]}
                """);
        for (String name : List.of("FM10P0527", "AR99P0510", "0.136")) {
            Registry.reader().get("/v1/projects/" + name).then().statusCode(200);
        }
        // "Co-funded by the IOM Development Fund": who else paid is not told.
        patch(profile("FSM"), "{\"funders\": [{\"organisationId\": \"%s\", \"role\": \"CO_FUNDER\"}]}".formatted(fund));
    }

    private void project(String fund, String code, String body) throws Exception {
        String filled = body.formatted(FundRecords.funder(fund));
        Registry.created("/v1/projects", filled);
        sent.put("/v1/projects/" + code, JSON.readTree(filled));
    }

    /** Section 1.4: edition, imprint, launch and upload are in different years (C15). */
    private void recordPublications() throws Exception {
        patch(
                publication("AFG"),
                "{\"imprintYear\": 2014, \"numberOfPages\": 287,"
                        + " \"governanceSection\": {\"present\": \"YES\", \"part\": \"D\"}}");
        patch(publication("KEN"), """
                {"titles": [{"language": "en", "text": "Migration in Kenya: A Country Profile 2015"}],
                 "uploadedOn": {"value": "2015-10-17", "precision": "DAY"},
                 "modules": [{"part": "A", "title": "Trends and characteristics"}, {"part": "B", "title": "Impact"},
                             {"part": "C", "title": "Migration and governance"},
                             {"part": "D", "title": "Findings and recommendations"}],
                 "governanceSection": {"present": "YES", "part": "C"}, "features": ["RECOMMENDATIONS"]}
                """);
        patch(publication("MDG"), "{\"launchedOn\": {\"value\": \"2014-05\", \"precision\": \"MONTH\"}}");
        patch(publication("MWI"), """
                {"imprintYear": 2015, "launchedOn": {"value": "2015-09-18", "precision": "DAY"},
                 "visibility": {"launch": {"held": "YES"}, "demandExceedsCopies": "YES", "provenance": {"locator": "L137"}}}
                """);
        patch(publication("FSM"), """
                {"imprintYear": 2016, "identifiers": [{"scheme": "REFERENCE_NUMBER", "value": "61_15"}]}
                """);
        patch(publication("NAM"), """
                {"imprintYear": 2016, "identifiers": [{"scheme": "REFERENCE_NUMBER", "value": "20_16"}],
                 "launchedOn": {"value": "2016", "precision": "YEAR"},
                 "visibility": {"demandExceedsCopies": "YES", "launch": {"held": "YES", "text": "Early in the year."}}}
                """);
        patch(publication("SYC"), "{\"uploadedOn\": {\"value\": \"2015-10-17\", \"precision\": \"DAY\"}}");
        patch(publication("MUS"), """
                {"imprintYear": 2014, "identifiers": [{"scheme": "REFERENCE_NUMBER", "value": "36_14"}],
                 "availability": {"formats": ["ELECTRONIC_ONLY"],
                                  "urls": ["https://publications.iom.int/books/migration-mauritius-country-profile-2013"]}}
                """);
        patch(publication("PHL"), """
                {"titles": [{"language": "en", "text": "Country Migration Report: The Philippines 2013"}],
                 "launchedOn": {"value": "2013-06-27", "precision": "DAY"}, "numberOfPages": 291,
                 "languages": ["en"], "originalLanguage": "en"}
                """);
        patch(profile("MWI"), "{\"mgiAssessments\": [{\"year\": 2022}]}");
        Registry.reader()
                .get(publication("NAM") + "/shortfall")
                .then()
                .statusCode(200)
                .body("demandExceedsCopies", equalTo("YES"));
    }

    /** A synthesis of a region belongs to the project and to no one country. */
    private void recordSynthesis() throws Exception {
        String project = read("/v1/projects/PR.0085").path("id").asText();
        create("/v1/publications", """
                {"projectId": "%s", "type": "REGIONAL_SYNTHESIS", "status": "RELEASED",
                 "titles": [{"language": "es", "text": "Panorama Migratorio de América del Sur 2012"}], "editionYear": 2012,
                 "languages": ["es"], "originalLanguage": "es", "countries": ["ARG", "BOL", "PRY", "URY"]}
                """.formatted(project));
    }

    /** The 2012 profile of Argentina is an update: there was one of November 2008. */
    private void recordEarlierEditionOfArgentina() throws Exception {
        String latest = publication("ARG");
        String profile = profile("ARG");
        String earlierProfile = create("/v1/profiles", "{\"country\": \"ARG\"}");
        String earlier = create("/v1/publications", """
                {"profileId": "%s", "type": "MP", "status": "RELEASED", "editionYear": 2008,
                 "titles": [{"language": "es", "text": "Perfil Migratorio de Argentina"}],
                 "launchedOn": {"value": "2008-11", "precision": "MONTH"}}
                """.formatted(earlierProfile));
        patch(profile, "{\"supersedes\": \"%s\"}".formatted(earlierProfile));
        patch(latest, "{\"previousEdition\": \"%s\"}".formatted(earlier));
    }

    private String profile(String country) throws Exception {
        return "/v1/profiles/"
                + read("/v1/profiles?country=" + country).at("/items/0/id").asText();
    }

    private String publication(String country) throws Exception {
        String profile = profile(country).replace("/v1/profiles/", "");
        return "/v1/publications/"
                + read("/v1/publications?profileId=" + profile)
                        .at("/items/0/id")
                        .asText();
    }

    private String create(String collection, String body) throws Exception {
        String id = Registry.created(collection, body);
        sent.put(collection + "/" + id, JSON.readTree(body));
        return id;
    }

    private void patch(String address, String body) throws Exception {
        FundRecords.patch(address, "*", body).statusCode(200);
        sent.put(address, JSON.readTree(body));
    }

    private static JsonNode read(String address) throws Exception {
        return JSON.readTree(
                Registry.reader().get(address).then().statusCode(200).extract().asString());
    }

    private static JsonNode exported(String address, String id) throws Exception {
        for (JsonNode record : read("/v1/exports/" + address.split("/", -1)[2] + "?format=json")) {
            if (record.path("id").asText().equals(id)) {
                return record;
            }
        }
        throw new AssertionError("Not exported: " + address);
    }

    // An export has those that are there, so it does not say of each that it is not deleted.
    private static JsonNode withoutDeletion(JsonNode state) {
        return state.<ObjectNode>deepCopy().without(List.of("deleted", "deletionReason"));
    }

    /** Every member that was sent is there as it was sent, whatever is there besides. */
    private static void assertSays(JsonNode answered, JsonNode fact, String place) {
        if (fact.isObject()) {
            fact.properties()
                    .forEach(member -> assertSays(
                            answered.path(member.getKey()), member.getValue(), place + "/" + member.getKey()));
        } else if (fact.isArray()) {
            assertThat(answered.size()).as(place).isEqualTo(fact.size());
            for (int index = 0; index < fact.size(); index++) {
                assertSays(answered.path(index), fact.path(index), place + "/" + index);
            }
        } else {
            assertThat(answered.asText()).as(place).isEqualTo(fact.asText());
        }
    }
}
