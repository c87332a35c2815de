package org.migrationprofiles.metrics;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.testsupport.Tokens;

/** Asks the service over HTTP. */
public final class Answers {

    private Answers() {}

    /** The answer to a reader who asks for an address, its query included. */
    public static ValidatableResponse ask(String address) {
        return given().urlEncodingEnabled(false)
                .auth()
                .oauth2(Tokens.with(Roles.READER))
                .get(address)
                .then();
    }
}
