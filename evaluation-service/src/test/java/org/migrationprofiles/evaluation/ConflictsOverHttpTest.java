package org.migrationprofiles.evaluation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.testsupport.Tokens;

/** Which assertions contradict each other, that the service finds out, and what becomes of a conflict (S17). */
@QuarkusTest
@EvaluationServiceTest
class ConflictsOverHttpTest {

    @Inject
    DataSource dataSource;

    private final String code = "PR." + UUID.randomUUID();
    private final String alias = "ALIAS." + UUID.randomUUID();
    private UUID projectId;
    private UUID profileId;
    private Said project;
    private Said publication;

    @BeforeEach
    void startWithAProjectThatNothingIsSaidOf() throws SQLException {
        projectId = RegistryEvents.project(code, alias);
        profileId = RegistryEvents.profile(projectId, "KEN");
        project = Said.of("PROJECT", projectId);
        publication = Said.of("PUBLICATION", RegistryEvents.publication(profileId, 2015));
        RegistryEvents.country("KEN", "Republic of Kenya");
        Said.awaitHeardOf(project, Said.of("PROFILE", profileId), publication, new Said("COUNTRY", "KEN"));
        Records.clear();
    }

    @Test
    void twoSourcesWithTwoValuesAreBothToldWithTheStatusOpen() {
        String one = project.that("FUNDING_YEAR", "2013");
        project.conflicts("FUNDING_YEAR").body("items", empty());
        String other = project.that("FUNDING_YEAR", "2014");

        project.conflicts("FUNDING_YEAR")
                .body("items", hasSize(1))
                .body("items[0].status", equalTo("OPEN"))
                .body("items[0].openedAt", notNullValue())
                .body("items[0].assertions.assertionId", contains(one, other))
                .body("items[0].assertions.value", contains("2013", "2014"))
                .body("items[0].assertions[0].contradicts", contains(other))
                .body("items[0].affects", hasItem("yearAxis=FUNDING_YEAR"))
                .body("items[0].determinationId", nullValue());
        Records.get("/v1/assertions?projectId=" + projectId + "&attribute=FUNDING_YEAR")
                .body("items.value", contains("2013", "2014"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EVALUATED | YES | UNKNOWN | false",
                "EVALUATED | YES | NO | true",
                "EVALUATED | NOT_APPLICABLE | NO | true",
                "START | 2015 | 2015-06 | false",
                "START | 2015-06 | 2015-06-30 | false",
                "START | 2015-06 | 2015-07 | true",
                "START | 2015 | 2016-01-01 | true",
                "DURATION_REVISIONS | 2 | 2 | false",
                "DURATION_REVISIONS | 2 | 3 | true",
                "TITLE | Éducation  et Migration | education et migration | false",
                "TITLE | Making the Most of the Process | Making the Most of the Migration Profiles | true"
            })
    void valuesContradictByWhatTheyMean(String attribute, String one, String other, boolean contradict) {
        project.that(attribute, one);
        project.that(attribute, other);

        project.conflicts(attribute).body("items", hasSize(contradict ? 1 : 0));
    }

    @Test
    void unitsAreConvertedAndNamesAndAliasesAreTheSame() {
        project.with("PLANNED_DURATION_MONTHS", "\"value\":\"18\"");
        project.with("PLANNED_DURATION_MONTHS", "\"value\":\"1.5\",\"unit\":\"YEAR\"");
        publication.that("MADE_BY_PROJECT", code);
        publication.that("MADE_BY_PROJECT", alias);
        publication.that("ABOUT_COUNTRY", "Republic of Kenya");
        publication.that("ABOUT_COUNTRY", "KEN");
        project.with("BUDGET", "\"value\":\"100.00\",\"unit\":\"USD\"");
        project.with("BUDGET", "\"value\":\"90\",\"unit\":\"EUR\"");
        project.with("BUDGET", "\"value\":\"100\",\"unit\":\"USD\"");
        Records.get("/v1/conflicts").body("items", empty());

        String another = "PR." + UUID.randomUUID();
        Said.awaitHeardOf(Said.of("PROJECT", RegistryEvents.project(another)));
        publication.that("MADE_BY_PROJECT", another);
        project.with("PLANNED_DURATION_MONTHS", "\"value\":\"2\",\"unit\":\"YEAR\"");
        project.with("BUDGET", "\"value\":\"110\",\"unit\":\"USD\"");

        Records.get("/v1/conflicts?sort=attribute")
                .body("items.attribute", contains("BUDGET", "MADE_BY_PROJECT", "PLANNED_DURATION_MONTHS"));
    }

    @Test
    void aValueContradictsBoundsThatItIsOutside() {
        String bounds =
                project.with("ACTUAL_DURATION_MONTHS", "\"bounds\":{\"greaterThan\":\"24\",\"lessThan\":\"48\"}");
        project.that("ACTUAL_DURATION_MONTHS", "25");
        project.with("ACTUAL_DURATION_MONTHS", "\"bounds\":{\"lessThan\":\"30\"}");
        project.conflicts("ACTUAL_DURATION_MONTHS").body("items", empty());

        project.with("ACTUAL_DURATION_MONTHS", "\"value\":\"4\",\"unit\":\"YEAR\"");

        project.conflicts("ACTUAL_DURATION_MONTHS")
                .body("items[0].assertions", hasSize(4))
                .body("items[0].assertions.find { it.value == '4' }.contradicts", hasItem(bounds));
    }

    @Test
    void onlyAFormThatDeniesPrintExcludesPrint() {
        publication.that("PUBLICATION_FORMAT", "PRINT");
        publication.that("PUBLICATION_FORMAT", "PDF");
        publication.conflicts("PUBLICATION_FORMAT").body("items", empty());

        publication.that("PUBLICATION_FORMAT", "ELECTRONIC_ONLY");

        publication
                .conflicts("PUBLICATION_FORMAT")
                .body("items[0].assertions.find { it.value == 'PDF' }.contradicts", empty())
                .body("items[0].assertions.find { it.value == 'PRINT' }.contradicts", hasSize(1));
    }

    /** The year agrees with both months; they do not agree with each other. */
    @Test
    void agreementIsOfPairs() {
        String june = project.that("START", "2015-06");
        String year = project.that("START", "2015");
        project.conflicts("START").body("items", empty());
        String september = project.that("START", "2015-09");

        project.conflicts("START")
                .body("items[0].assertions.assertionId", contains(june, year, september))
                .body("items[0].assertions.contradicts", contains(List.of(september), List.of(), List.of(june)));
    }

    @Test
    void whatIsSaidOfOtherDaysOrOtherPhasesDoesNotContradict() {
        project.with("EVALUATED", "\"value\":\"NO\",\"validTo\":\"2018-08-31\"");
        project.with("EVALUATED", "\"value\":\"YES\",\"validFrom\":\"2018-09-01\"");
        project.with("DURATION_REVISIONS", "\"value\":\"1\",\"phase\":\"DESIGN\"");
        project.with("DURATION_REVISIONS", "\"value\":\"2\",\"phase\":\"IMPLEMENTATION\"");
        Records.get("/v1/conflicts").body("items", empty());

        project.with("EVALUATED", "\"value\":\"YES\",\"validFrom\":\"2018-08-31\"");
        project.with("DURATION_REVISIONS", "\"value\":\"3\"");

        project.conflicts("EVALUATED").body("items[0].assertions.find { it.value == 'NO' }.contradicts", hasSize(1));
        project.conflicts("DURATION_REVISIONS")
                .body("items[0].assertions.find { it.value == '3' }.contradicts", hasSize(2));
    }

    @Test
    void aConflictEndsWhenOneIsWithdrawnOrCorrectedAndIsOpenedAgainWhenItIsRestored() {
        String one = project.that("START", "2011");
        String other = project.that("START", "2012");
        String conflict = project.conflict("START");

        Said.act("DELETE", "/v1/assertions/" + other);
        Records.get("/v1/conflicts/" + conflict)
                .body("status", equalTo("RESOLVED_BY_AGREEMENT"))
                .body("assertions.assertionId", contains(one));
        Said.act("POST", "/v1/assertions/" + other + "/restore");
        Records.get("/v1/conflicts/" + conflict).body("status", equalTo("OPEN"));
        Said.correct(other, "2011-05");
        Records.get("/v1/conflicts/" + conflict)
                .body("status", equalTo("RESOLVED_BY_AGREEMENT"))
                .body("assertions.value", contains("2011", "2011-05"));

        Records.get("/v1/conflicts/" + conflict + "/history")
                .body("version", contains(1, 2, 3, 4))
                .body("[3].changes.pointer", hasItem("/status"));
    }

    @Test
    void anAssertionThatIsMovedToAnotherAttributeLeavesItsConflict() {
        project.that("START", "2011");
        String moved = project.that("START", "2012");
        String conflict = project.conflict("START");
        project.that("PLANNED_END", "2013");

        given().auth()
                .oauth2(Tokens.with(Roles.EVALUATOR))
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body("{\"attribute\":\"PLANNED_END\"}")
                .patch("/v1/assertions/" + moved)
                .then()
                .statusCode(200);

        Records.get("/v1/conflicts/" + conflict).body("status", equalTo("RESOLVED_BY_AGREEMENT"));
        project.conflicts("PLANNED_END").body("items[0].assertions.assertionId", hasItem(moved));
    }

    @Test
    void theQueueIsReadByAgeAndLimitedByWhatItIsAbout() {
        project.that("START", "2011");
        project.that("START", "2012");
        publication.that("EDITION_YEAR", "2015");
        publication.that("EDITION_YEAR", "2016");
        String agreed = project.that("ACTUAL_END", "2013");
        Said.act("DELETE", "/v1/assertions/" + project.that("ACTUAL_END", "2014"));

        String next = Records.get("/v1/conflicts?status=OPEN&sort=openedAt&limit=1")
                .body("items.attribute", contains("START"))
                .extract()
                .path("next");
        Records.get("/v1/conflicts?status=OPEN&sort=openedAt&limit=1&cursor=" + next)
                .body("items.attribute", contains("EDITION_YEAR"));
        Records.get("/v1/conflicts?projectId=" + projectId)
                .body("items.attribute", containsInAnyOrder("START", "EDITION_YEAR", "ACTUAL_END"));
        Records.get("/v1/conflicts?country=KE").body("items.attribute", contains("EDITION_YEAR"));
        Records.get("/v1/conflicts?assertionId=" + agreed).body("items.attribute", contains("ACTUAL_END"));
        Records.get("/v1/conflicts?attribute=START&fields=status").body("items[0].keySet()", hasSize(3));
        Records.get("/v1/conflicts?status=CLOSED").statusCode(400);
        Records.get("/v1/conflicts?sort=age").statusCode(400);
        Records.get("/v1/conflicts/" + UUID.randomUUID()).statusCode(404);
    }

    @Test
    void nobodyWritesAConflict() {
        project.that("START", "2011");
        project.that("START", "2012");
        String conflict = "/v1/conflicts/" + project.conflict("START");

        for (String method : List.of("PUT", "PATCH", "DELETE", "POST")) {
            given().auth()
                    .oauth2(Tokens.with(Roles.ADMIN))
                    .contentType("application/json")
                    .header("If-Match", "\"1\"")
                    .body("{}")
                    .request(method, conflict)
                    .then()
                    .statusCode(405);
        }
    }

    @Test
    void anImportOpensConflictsAndASecondOneChangesNothing() throws SQLException {
        String rows = """
                [{"subject":{"type":"PROJECT","id":"%s"},"attribute":"START","value":"2011","provenance":{"sourceId":"a"}},
                 {"subject":{"type":"PROJECT","id":"%s"},"attribute":"START","value":"2012","provenance":{"sourceId":"b"}}]
                """.formatted(code, alias);
        // Until the project has been heard of.
        project.that("DURATION_REVISIONS", "1");
        Records.postImport("assertions", "application/json", rows)
                .statusCode(201)
                .body("created", equalTo(Map.of("assertions", 2)));
        project.conflicts("START").body("items.status", contains("OPEN"));
        long events = Records.events(dataSource);

        Records.postImport("assertions", "application/json", rows + " ").statusCode(201);
        Records.postImport("assertions", "application/json", "not a list").statusCode(400);

        assertThat(Records.events(dataSource)).isEqualTo(events);
    }

    @Test
    void aDryRunOpensNone() {
        project.that("START", "2011");
        Records.postImport(
                        "assertions&dryRun=true",
                        "application/json",
                        "[{\"subject\":{\"type\":\"PROJECT\",\"id\":\"%s\"},\"attribute\":\"START\",\"value\":\"2012\"}]"
                                .formatted(projectId))
                .statusCode(200);

        Records.get("/v1/conflicts").body("items", empty());
    }

    @Test
    void whatIsNotAllowedOpensNone() {
        project.that("START", "2011");
        Records.post(
                        "/v1/assertions",
                        "{\"subject\":{\"type\":\"PROJECT\",\"id\":\"%s\"},\"attribute\":\"START\",\"value\":\"soon\"}"
                                .formatted(projectId))
                .statusCode(400)
                .body("type", endsWith("/problems/validation-failed"))
                .body("errors[0].message", containsString("A year, a month or a day"));

        Records.get("/v1/conflicts").body("items", empty());
    }
}
