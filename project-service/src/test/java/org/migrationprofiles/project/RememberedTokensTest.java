package org.migrationprofiles.project;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.testsupport.Tokens;

/** A token that was verified a moment ago is recognised, and for nothing but itself. */
@QuarkusTest
@ProjectServiceTest
class RememberedTokensTest {

    @Test
    void itExpiresAllTheSame() {
        String token = Tokens.lasting(Duration.ofSeconds(4), Roles.READER);

        assertThat(status(token)).isEqualTo(200);
        assertThat(status(token)).isEqualTo(200);
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(status(token)).isEqualTo(401));
    }

    @Test
    void anotherSignatureOrOtherRolesAreNotIt() {
        String token = Tokens.with(Roles.READER);
        assertThat(status(token)).isEqualTo(200);

        String signed = token.substring(0, token.lastIndexOf('.') + 1);
        String other = Tokens.wronglySigned(Roles.READER);
        assertThat(status(signed + other.substring(other.lastIndexOf('.') + 1))).isEqualTo(401);
        String admin = Tokens.with(Roles.ADMIN);
        assertThat(status(admin.substring(0, admin.lastIndexOf('.')) + token.substring(token.lastIndexOf('.'))))
                .isEqualTo(401);
        assertThat(status(token)).isEqualTo(200);
    }

    @Test
    void eachIsRecognisedAsWhoeverItStandsFor() {
        String reader = Tokens.of("who-reads", Roles.READER);
        String editor = Tokens.of("who-writes", Roles.PROJECT_EDITOR);

        for (int time = 0; time < 3; time++) {
            assertThat(written(reader)).isEqualTo(403);
            assertThat(written(editor)).isEqualTo(201);
        }
    }

    private static int status(String token) {
        return given().auth().oauth2(token).get("/v1/countries/KEN").statusCode();
    }

    private static int written(String token) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body("{\"key\": \"%s\", \"name\": \"A funder\", \"category\": \"OTHER\"}".formatted(Registry.key()))
                .post("/v1/organisations")
                .statusCode();
    }
}
