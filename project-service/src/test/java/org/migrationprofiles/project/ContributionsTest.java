package org.migrationprofiles.project;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who pays for a project, and who gave more afterwards. */
@QuarkusTest
@ProjectServiceTest
class ContributionsTest {

    @Test
    void severalFundersGiveInSeveralYearsWithAmountsOrWithoutS37() {
        String fund = Registry.organisation();
        String other = Registry.organisation();

        String id = Registry.project("""
                {"organisationId": "%s", "role": "CO_FUNDER", "year": 2013,
                 "money": {"amount": 50000, "currency": "USD"}, "note": "First part."},
                {"organisationId": "%s", "role": "CO_FUNDER", "year": 2014,
                 "money": {"amount": 1234.5, "currency": "EUR"}, "synthetic": true},
                {"organisationId": "%s", "role": "CO_FUNDER"}
                """.formatted(fund, fund, other));

        Registry.reader()
                .get("/v1/projects/" + id)
                .then()
                .body("funders.organisationId", equalTo(List.of(fund, fund, other)))
                .body("funders[0].money.amount", equalTo(50000.0f))
                .body("funders[0].note", equalTo("First part."))
                .body("funders[1].synthetic", equalTo(true))
                .body("funders[2].money", nullValue())
                .body("funders[2].year", nullValue());
    }

    @Test
    void othersWhoGaveAfterwardsAreAnOrganisationOrACategoryS58() {
        String organisation = Registry.organisation();
        String id = Registry.project("");

        Registry.patcher("\"1\"")
                .body("""
                        {"followUpFunding": [
                          {"organisationId": "%s", "year": 2016},
                          {"category": "GOVERNMENT", "note": "A yearly update.",
                           "provenance": {"sourceId": "idf-report-2018", "locator": "L113"}}]}
                        """.formatted(organisation))
                .patch("/v1/projects/" + id)
                .then()
                .statusCode(200)
                .body("followUpFunding.category", equalTo(Arrays.asList(null, "GOVERNMENT")))
                .body("followUpFunding[1].money", nullValue())
                .body("followUpFunding[1].provenance.locator", equalTo("L113"));
    }

    @Test
    void somebodyWhoIsNotOnRecordAndNobodyAtAllGiveNothing() {
        String id = Registry.project("");

        Registry.patcher("\"1\"")
                .body("{\"followUpFunding\": [{\"organisationId\": \"00000000-0000-7000-8000-000000000000\"}]}")
                .patch("/v1/projects/" + id)
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/followUpFunding/0/organisationId")));
        Registry.patcher("\"1\"")
                .body("{\"followUpFunding\": [{\"year\": 2016}]}")
                .patch("/v1/projects/" + id)
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/followUpFunding/0/category")));
    }

    @Test
    void anOrganisationThatGaveAfterwardsIsNotDeleted() {
        String organisation = Registry.organisation();
        String id = Registry.project("");
        Registry.patcher("\"1\"")
                .body("{\"followUpFunding\": [{\"organisationId\": \"%s\"}]}".formatted(organisation))
                .patch("/v1/projects/" + id)
                .then()
                .statusCode(200);

        Registry.delete("/v1/organisations/" + organisation, "\"1\"")
                .statusCode(409)
                .body("dependents", equalTo(List.of("/v1/projects/" + id)));
    }
}
