package org.migrationprofiles.project;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.testsupport.Tokens;

/** S35, C14: the Fund pays for a country's profile once. Every way to a second one, and every way that is allowed. */
@QuarkusTest
@ProjectServiceTest
class AllotmentTest {

    private String country = "";

    @BeforeEach
    void startInACountryOfWhichNothingIsOnRecord() {
        country = FundRecords.freshCountry();
    }

    @Test
    void aSecondProfileOfAnotherProjectOfTheFundIsRefusedWithTheFirst() {
        String first = address(Registry.profile(FundRecords.project(), country));

        FundRecords.isTaken(
                FundRecords.postProfile(FundRecords.profileOf(FundRecords.project(), country)), country, first);
    }

    @Test
    void aProfileThatNamesTheFundItselfIsRefusedWithoutAProjectToo() {
        String first = address(Registry.profile(FundRecords.project(), country));

        FundRecords.isTaken(
                FundRecords.postProfile(FundRecords.ownFunder(FundRecords.organisation("IDF"), country)),
                country,
                first);
    }

    @Test
    void aProfileOfTheFundsProjectThatAnotherPaysForIsAllowedAndSupersedesTheFirst() {
        String first = Registry.profile(FundRecords.project(), country);

        String second = Registry.created("/v1/profiles", """
                {"projectId": "%s", "country": "%s", "supersedes": "%s", "funders": [%s]}
                """.formatted(
                        FundRecords.project(), country, first, FundRecords.funder(FundRecords.organisation("EU_EC"))));

        Registry.reader()
                .get(address(second) + "/succession")
                .then()
                .statusCode(200)
                .body("supersedes.id", hasItem(first));
    }

    @Test
    void aProjectOfTheFundForTheCountryThatMakesNoProfileIsAllowed() {
        Registry.profile(FundRecords.project(), country);

        Registry.created("/v1/projects", """
                {"identifiers": [{"scheme": "IOM_PROJECT", "value": "%s", "primary": true}],
                 "countries": [{"iso3": "%s", "role": "BENEFITING"}], "funders": [%s]}
                """.formatted(
                        Registry.key(), country, FundRecords.funder(FundRecords.organisation("IDF"))));
    }

    @Test
    void aProfileDoesNotMoveToACountryThatIsPaidFor() {
        String first = address(Registry.profile(FundRecords.project(), country));
        String elsewhere = address(Registry.profile(FundRecords.project(), FundRecords.freshCountry()));

        FundRecords.isTaken(
                FundRecords.patch(elsewhere, "\"1\"", "{\"country\": \"%s\"}".formatted(country)), country, first);
    }

    @Test
    void aProfileThatMovesAwayFreesItsCountry() {
        String first = address(Registry.profile(FundRecords.project(), country));
        FundRecords.patch(first, "\"1\"", "{\"country\": \"%s\"}".formatted(FundRecords.freshCountry()))
                .statusCode(200);

        FundRecords.postProfile(FundRecords.profileOf(FundRecords.project(), country))
                .statusCode(201);
    }

    @Test
    void aProfileDoesNotMoveToAProjectOfTheFundWhereTheCountryIsPaidFor() {
        String first = address(Registry.profile(FundRecords.project(), country));
        String other = address(Registry.profile(Registry.project(""), country));

        FundRecords.isTaken(
                FundRecords.patch(other, "\"1\"", "{\"projectId\": \"%s\"}".formatted(FundRecords.project())),
                country,
                first);
    }

    @Test
    void aProfileDoesNotComeToBeFundedByTheFundByItsOwnFunders() {
        String first = address(Registry.profile(FundRecords.project(), country));
        String other = address(Registry.profile(Registry.project(""), country));

        FundRecords.isTaken(
                FundRecords.patch(
                        other,
                        "\"1\"",
                        "{\"funders\": [%s]}".formatted(FundRecords.funder(FundRecords.organisation("IDF")))),
                country,
                first);
    }

    @Test
    void theFundDoesNotContributeToAProjectWhoseCountryIsPaidFor() {
        String first = address(Registry.profile(FundRecords.project(), country));
        String project = Registry.project("");
        Registry.profile(project, FundRecords.freshCountry());
        Registry.profile(project, country);

        FundRecords.isTaken(
                FundRecords.patch(
                        "/v1/projects/" + project,
                        "\"1\"",
                        "{\"funders\": [%s]}".formatted(FundRecords.funder(FundRecords.organisation("IDF")))),
                country,
                first);
    }

    @Test
    void anOrganisationDoesNotBecomeTheFundsWhereThatPaysTwice() {
        String first = address(Registry.profile(FundRecords.project(), country));
        String organisation = FundRecords.organisation("IOM");
        Registry.profile(Registry.project(FundRecords.funder(organisation)), country);

        FundRecords.isTaken(
                FundRecords.patch("/v1/organisations/" + organisation, "\"1\"", "{\"category\": \"IDF\"}"),
                country,
                first);
    }

    @Test
    void aDeletedProfileFreesItsCountryAndDoesNotComeBackWhenAnotherIsThere() {
        String first = address(Registry.profile(FundRecords.project(), country));
        Registry.delete(first, "\"1\"").statusCode(204);

        String second = address(Registry.profile(FundRecords.project(), country));

        FundRecords.isTaken(
                Registry.editor()
                        .header("If-Match", "\"2\"")
                        .queryParam("reason", "deleted in error")
                        .post(first + "/restore")
                        .then(),
                country,
                second);
    }

    @Test
    void aDeletedProfileComesBackWhenItsCountryIsStillFree() {
        String first = address(Registry.profile(FundRecords.project(), country));
        Registry.delete(first, "\"1\"").statusCode(204);

        Registry.editor()
                .header("If-Match", "\"2\"")
                .queryParam("reason", "deleted in error")
                .post(first + "/restore")
                .then()
                .statusCode(200);

        FundRecords.isTaken(
                FundRecords.postProfile(FundRecords.profileOf(FundRecords.project(), country)), country, first);
    }

    @Test
    void aRegionalProjectAllotsOnceToEachOfItsCountries() {
        String another = FundRecords.freshCountry();
        String project = FundRecords.project();
        String first = address(Registry.profile(project, country));
        String second = address(Registry.profile(project, another));

        FundRecords.isTaken(
                FundRecords.postProfile(FundRecords.profileOf(FundRecords.project(), country)), country, first);
        FundRecords.isTaken(
                FundRecords.postProfile(FundRecords.profileOf(FundRecords.project(), another)), another, second);
    }

    @Test
    void whatElseIsSaidOfTheFirstChangesAsBefore() {
        String project = FundRecords.project();
        String first = address(Registry.profile(project, country));

        FundRecords.patch(first, "\"1\"", "{\"provenance\": {\"locator\": \"L60\"}}")
                .statusCode(200);
        FundRecords.patch("/v1/projects/" + project, "\"1\"", "{\"fundingYear\": 2014}")
                .statusCode(200);
    }

    @Test
    void onlyAnAdminOverridesTheRuleAndTheReasonStaysInTheHistory() {
        Registry.profile(FundRecords.project(), country);
        String overriding = """
                {"projectId": "%s", "country": "%s", "allotmentOverride": {"reason": "The council decided so."}}
                """.formatted(FundRecords.project(), country);

        FundRecords.postProfile(overriding)
                .statusCode(403)
                .body("type", endsWith("/problems/forbidden"))
                .body("errors.pointer", hasItem("/allotmentOverride"));
        String second = address(admin().body(overriding)
                .post("/v1/profiles")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));

        FundRecords.patch(second, "\"1\"", "{\"provenance\": {\"locator\": \"L60\"}}")
                .statusCode(200);
        FundRecords.patch(second, "\"2\"", "{\"allotmentOverride\": null}").statusCode(403);
        FundRecords.patch(second, "\"2\"", "{\"allotmentOverride\": {\"reason\": \"Because.\"}}")
                .statusCode(403);
        Registry.reader()
                .get(second + "/history")
                .then()
                .body(
                        "[0].changes.find { it.pointer == '/allotmentOverride/reason' }.after",
                        equalTo("The council decided so."))
                .body("[0].actor", equalTo("tester"));
    }

    @Test
    void anOverrideThatIsTakenAwayNeedsTheCountryToBeFree() {
        String first = address(Registry.profile(FundRecords.project(), country));
        String second = address(admin().body("""
                        {"projectId": "%s", "country": "%s", "allotmentOverride": {"reason": "For now."}}
                        """.formatted(FundRecords.project(), country))
                .post("/v1/profiles")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));

        FundRecords.isTaken(FundRecords.patchAsAdmin(second, "\"1\"", "{\"allotmentOverride\": null}"), country, first);
        Registry.delete(first, "\"1\"").statusCode(204);
        FundRecords.patchAsAdmin(second, "\"1\"", "{\"allotmentOverride\": null}")
                .statusCode(200);
    }

    private static RequestSpecification admin() {
        return Registry.editor().auth().oauth2(Tokens.with(Roles.ADMIN));
    }

    private static String address(String profile) {
        return "/v1/profiles/" + profile;
    }
}
