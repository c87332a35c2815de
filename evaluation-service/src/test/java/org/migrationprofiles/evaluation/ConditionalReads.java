package org.migrationprofiles.evaluation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.testsupport.RoundTrips;
import org.migrationprofiles.testsupport.SchemaOwner;
import org.migrationprofiles.testsupport.Tokens;

/** Of a record that a client holds already nothing is read but its version, whatever its kind and whatever it is called by. */
final class ConditionalReads {

    /** The member that a record is called by, of kinds that have one. */
    private static final Map<String, String> NAMES = Map.of(
            "source", "key",
            "criteria-set", "name",
            "rating-scale", "key",
            "evaluation", "controlNumber",
            "interview", "key",
            "survey-campaign", "key",
            "claim", "key");

    private final Map<String, String> addresses = new LinkedHashMap<>(ExampleRecords.addresses());
    private final Map<String, String> ids = new LinkedHashMap<>();

    ConditionalReads() {
        addresses.put("conflict", "/v1/conflicts");
        addresses.put("determination", "/v1/determinations");
    }

    /** Asks for one record of each kind, all of which are on record. */
    void ofRecords() {
        addresses.keySet().forEach(this::isReadWhereItIsNotHeld);
    }

    /** Asks for the same again, once they were deleted. */
    void ofDeletedOnes() {
        ExampleRecords.addresses()
                .forEach((kind, address) -> held(address, Objects.requireNonNull(ids.get(kind)), "*")
                        .statusCode(410));
    }

    private void isReadWhereItIsNotHeld(String kind) {
        String address = Objects.requireNonNull(addresses.get(kind));
        Map<String, Object> record =
                Records.get(address + "?limit=1").statusCode(200).extract().path("items[0]");
        String id = String.valueOf(record.get("id"));
        String tag = "\"" + record.get("version") + "\"";
        ids.put(kind, id);

        held(address, id, "\"0\"").statusCode(200).header("ETag", tag).body("id", equalTo(id));
        held(address, UUID.randomUUID().toString(), "*").statusCode(404);
        held(address, "called-by-no-name", "*").statusCode(404);
        onlyItsVersionIsRead(kind, id, tag);
        Object name = NAMES.containsKey(kind) ? record.get(NAMES.get(kind)) : null;
        if (name != null) {
            held(address, name.toString(), "\"0\"").statusCode(200).body("id", equalTo(id));
            onlyItsVersionIsRead(kind, name.toString(), tag);
        }
    }

    private void onlyItsVersionIsRead(String kind, String idOrName, String tag) {
        String address = Objects.requireNonNull(addresses.get(kind));
        try {
            SchemaOwner.without(kind.replace('-', '_'), "content", () -> {
                held(address, idOrName, "\"0\"").statusCode(greaterThanOrEqualTo(500));
                assertThat(RoundTrips.least(() ->
                                held(address, idOrName, tag).statusCode(304).header("ETag", tag)))
                        .as("%s %s", kind, idOrName)
                        .isEqualTo(1);
            });
        } catch (SQLException failure) {
            throw new IllegalStateException("The table of " + kind + " could not be changed", failure);
        }
    }

    private static ValidatableResponse held(String address, String idOrName, String tags) {
        return given().auth()
                .oauth2(Tokens.with(Roles.READER))
                .header("If-None-Match", tags)
                .get(address + "/{idOrName}", idOrName)
                .then();
    }
}
