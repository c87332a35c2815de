package org.migrationprofiles.project;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.testsupport.Tokens;

/** What the Fund and others pay for, each time in a country of which nothing is on record yet. */
final class FundRecords {

    private static final List<String> COUNTRIES =
            List.of(("ABW AGO AIA ALB AND ARE ARM ATG AUS AUT AZE BDI BEL BEN BFA BGD BGR"
                            + " BHR BHS BLR BLZ BMU BRB BRN BTN BWA CAF CAN CHE CHL CHN CIV CMR COD COG COK COM CPV CRI CUB CYM CYP CZE DEU"
                            + " DJI DMA DNK DOM DZA ECU EGY ERI ESP EST ETH FIN FJI FRA FRO GAB GBR GEO GHA GIN GMB GNB GNQ GRC GRD GTM"
                            + " GUY HND HRV HTI HUN IDN IND IRL IRN IRQ ISL")
                    .split(" "));
    private static final AtomicInteger NEXT = new AtomicInteger();

    private FundRecords() {}

    static String freshCountry() {
        // Tests under another setting start anew with the same database.
        String country = COUNTRIES.get(NEXT.getAndIncrement());
        return isFree("/v1/profiles", country) && isFree("/v1/projects", country) ? country : freshCountry();
    }

    private static boolean isFree(String collection, String country) {
        List<Object> found = Registry.reader()
                .queryParam("country", country)
                .get(collection)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        return found.isEmpty();
    }

    static String organisation(String category) {
        return Registry.created(
                "/v1/organisations",
                "{\"key\": \"%s\", \"name\": \"A funder\", \"category\": \"%s\"}".formatted(Registry.key(), category));
    }

    static String funder(String organisation) {
        return "{\"organisationId\": \"%s\", \"role\": \"FUNDER\"}".formatted(organisation);
    }

    /** A project of the Fund that is for FSM. */
    static String project() {
        return Registry.project(funder(organisation("IDF")));
    }

    static ValidatableResponse postProfile(String body) {
        return Registry.editor().body(body).post("/v1/profiles").then();
    }

    static String profileOf(String project, String country) {
        return "{\"projectId\": \"%s\", \"country\": \"%s\"}".formatted(project, country);
    }

    static String ownFunder(String organisation, String country) {
        return "{\"country\": \"%s\", \"funders\": [%s]}".formatted(country, funder(organisation));
    }

    static ValidatableResponse patch(String address, String version, String body) {
        return Registry.patcher(version).body(body).patch(address).then();
    }

    static ValidatableResponse patchAsAdmin(String address, String version, String body) {
        return Registry.patcher(version)
                .auth()
                .oauth2(Tokens.with(Roles.ADMIN))
                .body(body)
                .patch(address)
                .then();
    }

    static void isTaken(ValidatableResponse answer, String country, String first) {
        answer.statusCode(409)
                .body("type", endsWith("/problems/idf-allotment-exists"))
                .body("country", equalTo(country))
                .body("existing", equalTo(first));
    }
}
