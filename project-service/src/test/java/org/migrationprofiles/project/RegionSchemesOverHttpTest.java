package org.migrationprofiles.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Region schemes: countries move, regions merge, and what was so before stays readable. */
@QuarkusTest
@ProjectServiceTest
class RegionSchemesOverHttpTest {

    private static final String SCHEMES = "/v1/region-schemes";

    @Test
    void theSchemesOfTheCodeListsAreRecords() {
        Registry.reader()
                .get(SCHEMES)
                .then()
                .statusCode(200)
                .body("code", hasItems("IDF_REGIONS", "IOM_RO_2018", "M49"))
                .body("find { it.code == 'IOM_RO_2018' }.fixedReferenceDate", equalTo("2018-08-31"));
        Registry.reader()
                .get(SCHEMES + "/M49")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("id", equalTo("M49"))
                .body("memberships", hasSize(248));
    }

    /** The World Bank had Afghanistan in South Asia in 2018, and has it elsewhere now; the day is assumed here. */
    @Test
    void aCountryMovesFromADayOnAndBothMembershipsStay() {
        String address = worldBank();

        move(address, "\"1\"", "AFG", "\"MEA\"", "2025-07-01")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("memberships.region", equalTo(List.of("SAS", "MEA")))
                .body("memberships.validTo", equalTo(Arrays.asList("2025-06-30", null)))
                .body("memberships[1].validFrom", equalTo("2025-07-01"))
                .body("memberships[1].evidence", equalTo("INFERRED"));

        at(address, "2025-06-30").body("memberships.region", equalTo(List.of("SAS")));
        at(address, "2025-07-01").body("memberships.region", equalTo(List.of("MEA")));
        Registry.reader().get(address).then().body("memberships", hasSize(2));
        Registry.reader()
                .get(address + "/history")
                .then()
                .body("version", equalTo(List.of(1, 2)))
                .body("[1].changes.pointer", equalTo(List.of("/memberships")));
    }

    @Test
    void aMoveThatIsOnRecordAlreadyMakesNoVersion() {
        String address = worldBank();
        move(address, "\"1\"", "AFG", "\"MEA\"", "2025-07-01").statusCode(200);

        move(address, "\"2\"", "AFG", "\"MEA\"", "2025-07-01").statusCode(200).header("ETag", "\"2\"");
        move(address, "\"2\"", "AF", "\"MEA\"", "2025-07-01").statusCode(200).header("ETag", "\"2\"");
        move(address, "\"2\"", "004", "\"MEA\"", "2025-07-01").statusCode(200).header("ETag", "\"2\"");
    }

    @Test
    void aCountryLeavesASchemeAndComesBack() {
        String address = worldBank();

        move(address, "\"1\"", "AFG", "null", "2020-01-01").statusCode(200);
        at(address, "2019-12-31").body("memberships.country", equalTo(List.of("AFG")));
        at(address, "2020-01-01").body("memberships", empty());
        move(address, "\"2\"", "AFG", "null", "2021-01-01").statusCode(409);

        move(address, "\"2\"", "AFG", "\"SAS\"", "2022-01-01").statusCode(200);
        at(address, "2022-01-01").body("memberships.region", equalTo(List.of("SAS")));
    }

    /** Merged in 2024, in a year of which the day is not known; the members of the northern region are not known either. */
    @Test
    void theAmericasOfTheIomBecomeOneRegionInASchemeThatGoesOnFromAnother() {
        String code = code();
        Registry.created(SCHEMES, """
                {"code": "%s", "name": "IOM regional offices", "basedOn": "IOM_RO_2018",
                 "source": "https://americas.iom.int/en/who-we-are"}
                """.formatted(code));
        String address = SCHEMES + "/" + code;
        List<String> south = Registry.reader()
                .get(address)
                .then()
                .body("fixedReferenceDate", nullValue())
                .body("regions", hasSize(9))
                .extract()
                .path("memberships.findAll { it.region == 'RO_BUENOSAIRES' }.country");
        assertThat(south).hasSize(10).contains("ARG", "BOL", "PRY", "URY");
        List<Object> regions = Registry.reader().get(address).then().extract().path("regions");
        regions.add(Map.of("code", "RO_PANAMA", "name", "The Americas"));
        Registry.patcher("\"1\"")
                .body(Map.of("regions", regions))
                .patch(address)
                .then()
                .statusCode(200);

        for (int index = 0; index < south.size(); index++) {
            move(address, "\"" + (index + 2) + "\"", south.get(index), "\"RO_PANAMA\"", "2024-01-01")
                    .statusCode(200);
        }

        at(address, "2023-12-31").body("memberships.region", not(hasItem("RO_PANAMA")));
        at(address, "2024-01-01")
                .body("memberships.findAll { it.region == 'RO_PANAMA' }", hasSize(10))
                .body("memberships.region", not(hasItem("RO_BUENOSAIRES")));
        // What was fixed at a date stays as it was.
        at(SCHEMES + "/IOM_RO_2018", "2024-01-01")
                .body("memberships.findAll { it.region == 'RO_BUENOSAIRES' }", hasSize(10));
    }

    @Test
    void membershipsOfACountryDoNotOverlap() {
        String address = worldBank();
        move(address, "\"1\"", "AFG", "\"MEA\"", "2025-07-01").statusCode(200);

        move(address, "\"2\"", "AFG", "\"SAS\"", "2025-07-01")
                .statusCode(409)
                .body("type", endsWith("/problems/conflict"))
                .body("errors.pointer", equalTo(List.of("/from")));
        move(address, "\"2\"", "AFG", "\"SAS\"", "2020-01-01")
                .statusCode(409)
                .body("detail", containsString("from 2025-07-01 on"));
        move(address, "\"2\"", "AFG", "\"MEA\"", "2026-01-01").statusCode(409);
        Registry.editor()
                .body("""
                        {"code": "%s", "name": "n", "source": "s", "regions": [{"code": "A", "name": "a"},
                          {"code": "B", "name": "b"}], "memberships": [
                          {"region": "A", "country": "KEN", "validTo": "2020-01-01", "source": "s", "evidence": "CONFIRMED"},
                          {"region": "B", "country": "KEN", "validFrom": "2020-01-01", "source": "s", "evidence": "CONFIRMED"}]}
                        """.formatted(code()))
                .post(SCHEMES)
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/memberships/1")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"country\":\"ZZZ\",\"toRegion\":\"MEA\",\"from\":\"2025-07-01\",\"source\":\"s\",\"evidence\":\"CONFIRMED\"}|422|/country",
                "{\"country\":\"AFG\",\"toRegion\":\"XYZ\",\"from\":\"2025-07-01\",\"source\":\"s\",\"evidence\":\"CONFIRMED\"}|400|/toRegion",
                "{\"country\":\"AFG\",\"toRegion\":\"MEA\",\"from\":\"July\",\"source\":\"s\",\"evidence\":\"CONFIRMED\"}|400|/from",
                "{\"country\":\"AFG\",\"toRegion\":\"MEA\",\"from\":\"2025-07-01\",\"evidence\":\"CONFIRMED\"}|400|/source",
                "{\"country\":\"AFG\",\"toRegion\":\"MEA\",\"from\":\"2025-07-01\",\"source\":\"s\",\"evidence\":\"SURE\"}|400|/evidence"
            })
    void aMoveThatIsNoneIsRefusedWithItsField(String body, int status, String pointer) {
        String address = worldBank();

        Registry.editor()
                .header("If-Match", "\"1\"")
                .body(body)
                .post(address + "/moves")
                .then()
                .statusCode(status)
                .body("errors.pointer", hasItem(pointer));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|[]|/regions",
                "[{\"code\":\"A\",\"name\":\"a\",\"parent\":\"B\"},{\"code\":\"B\",\"name\":\"b\",\"parent\":\"A\"}]|[]|/regions",
                "[{\"code\":\"A\",\"name\":\"a\",\"parent\":\"C\"}]|[]|/regions",
                "[{\"code\":\"A\",\"name\":\"a\"},{\"code\":\"A\",\"name\":\"b\"}]|[]|/regions",
                "[{\"code\":\"A\",\"name\":\"a\"}]|[{\"region\":\"B\",\"country\":\"KEN\",\"source\":\"s\",\"evidence\":\"CONFIRMED\"}]|/memberships/0/region"
            })
    void aSchemeThatDoesNotHoldTogetherIsRefused(String regions, String memberships, String pointer) {
        Registry.editor()
                .body("{\"code\": \"%s\", \"name\": \"n\", \"source\": \"s\", \"regions\": %s, \"memberships\": %s}"
                        .formatted(code(), regions, memberships))
                .post(SCHEMES)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void aSchemeIsCreatedOnceUnderItsCodeWhichNeverChanges() {
        String address = worldBank();
        String code = address.substring(address.lastIndexOf('/') + 1);

        Registry.editor()
                .body(scheme(code))
                .post(SCHEMES)
                .then()
                .statusCode(409)
                .body("errors.pointer", equalTo(List.of("/code")));
        Registry.editor()
                .header("If-Match", "\"1\"")
                .body(scheme(code()))
                .put(address)
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/code")));
        Registry.editor()
                .body("{\"code\": \"%s\", \"name\": \"n\", \"source\": \"s\", \"basedOn\": \"NONE\"}".formatted(code()))
                .post(SCHEMES)
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/basedOn")));
        Registry.editor()
                .header("If-Match", "\"1\"")
                .body(scheme(code))
                .put(address)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    @Test
    void aSchemeIsDeletedWithAReasonAndRestored() {
        String address = worldBank();
        Registry.editor().delete(address + "?reason=r").then().statusCode(428);
        Registry.delete(address, "\"1\"").statusCode(204);
        Registry.reader().get(address).then().statusCode(410).body("deletedVersion", equalTo(2));
        Registry.reader().get(SCHEMES).then().body("id", not(hasItem(address.substring(SCHEMES.length() + 1))));
        move(address, "\"2\"", "AFG", "\"MEA\"", "2025-07-01").statusCode(410);

        Registry.editor()
                .header("If-Match", "\"2\"")
                .post(address + "/restore?reason=needed")
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"");

        Registry.reader().get(address).then().statusCode(200);
    }

    @Test
    void ofTwoMovesAtTheSameMomentOneIsRefused() {
        for (int times = 0; times < 5; times++) {
            String address = worldBank();
            CompletableFuture<Integer> other =
                    CompletableFuture.supplyAsync(() -> move(address, "\"1\"", "AFG", "\"MEA\"", "2025-07-01")
                            .extract()
                            .statusCode());
            int one = move(address, "\"1\"", "AFG", "null", "2025-07-01")
                    .extract()
                    .statusCode();

            assertThat(List.of(one, other.join())).containsExactlyInAnyOrder(200, 412);
        }
    }

    @Test
    void aDayThatIsNoneIsRefused() {
        Registry.reader()
                .get(SCHEMES + "/M49?asOf=2018")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("?asOf")));
    }

    private static String worldBank() {
        String code = code();
        Registry.created(SCHEMES, scheme(code));
        return SCHEMES + "/" + code;
    }

    private static String scheme(String code) {
        return """
                {"code": "%s", "name": "Regions of the World Bank", "source": "an archived copy of October 2018",
                 "regions": [{"code": "SAS", "name": "South Asia"}, {"code": "MEA", "name": "Middle East and others"}],
                 "memberships": [{"region": "SAS", "country": "AFG", "source": "the copy", "evidence": "CONFIRMED"}]}
                """.formatted(code);
    }

    private static ValidatableResponse move(
            String address, String version, String country, String toRegion, String from) {
        return Registry.editor()
                .header("If-Match", version)
                .body("""
                        {"country": "%s", "toRegion": %s, "from": "%s", "source": "a later copy", "evidence": "INFERRED"}
                        """.formatted(country, toRegion, from))
                .post(address + "/moves")
                .then();
    }

    private static ValidatableResponse at(String address, String day) {
        return Registry.reader().queryParam("asOf", day).get(address).then().statusCode(200);
    }

    private static String code() {
        return "T_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }
}
