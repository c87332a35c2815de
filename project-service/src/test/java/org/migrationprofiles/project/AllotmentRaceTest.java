package org.migrationprofiles.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** S35: of two requests at the same moment that each would have the Fund pay for a country, one is refused. */
@QuarkusTest
@ProjectServiceTest
class AllotmentRaceTest {

    private static final int TIMES = 12;

    @Test
    void ofTwoNewProfilesOneIsRefused() {
        String oneProject = FundRecords.project();
        String otherProject = FundRecords.project();
        for (int times = 0; times < TIMES; times++) {
            String country = FundRecords.freshCountry();

            assertThat(together(() -> create(oneProject, country), () -> create(otherProject, country)))
                    .containsExactlyInAnyOrder(201, 409);
        }
    }

    @Test
    void ofANewProfileAndANewContributionOneIsRefused() {
        String fund = FundRecords.organisation("IDF");
        String otherProject = FundRecords.project();
        for (int times = 0; times < TIMES; times++) {
            String country = FundRecords.freshCountry();
            String project = Registry.project("");
            Registry.profile(project, country);

            assertThat(together(
                            () -> create(otherProject, country),
                            () -> patch(
                                    "/v1/projects/" + project,
                                    "{\"funders\": [%s]}".formatted(FundRecords.funder(fund)))))
                    .isIn(List.of(201, 409), List.of(409, 200));
        }
    }

    @Test
    void ofANewProfileInAProjectAndAFirstContributionToItOneIsRefusedWhereTheCountryIsPaidFor() {
        String fund = FundRecords.organisation("IDF");
        String country = FundRecords.freshCountry();
        create(FundRecords.project(), country);
        for (int times = 0; times < TIMES; times++) {
            String project = Registry.project("");

            assertThat(together(
                            () -> create(project, country),
                            () -> patch(
                                    "/v1/projects/" + project,
                                    "{\"funders\": [%s]}".formatted(FundRecords.funder(fund)))))
                    .isIn(List.of(201, 409), List.of(409, 200));
        }
    }

    @Test
    void ofANewProfileAndItsFunderBecomingTheFundsOneIsRefusedWhereTheCountryIsPaidFor() {
        String country = FundRecords.freshCountry();
        create(FundRecords.project(), country);
        for (int times = 0; times < TIMES; times++) {
            String organisation = FundRecords.organisation("IOM");
            String project = Registry.project(FundRecords.funder(organisation));

            assertThat(together(
                            () -> create(project, country),
                            () -> patch("/v1/organisations/" + organisation, "{\"category\": \"IDF\"}")))
                    .isIn(List.of(201, 409), List.of(409, 200));
        }
    }

    @Test
    void aDeletionLetsTheNextOneInOrComesTooLate() {
        String country = FundRecords.freshCountry();
        for (int times = 0; times < TIMES; times++) {
            String first = FundRecords.postProfile(FundRecords.profileOf(FundRecords.project(), country))
                    .statusCode(201)
                    .extract()
                    .path("id");
            String next = FundRecords.project();

            List<Integer> both = together(
                    () -> create(next, country),
                    () -> Registry.delete("/v1/profiles/" + first, "\"1\"")
                            .extract()
                            .statusCode());

            assertThat(both).isIn(List.of(201, 204), List.of(409, 204));
            if (both.get(0) == 201) {
                String second = Registry.reader()
                        .get("/v1/profiles?projectId=" + next)
                        .then()
                        .extract()
                        .path("items[0].id");
                Registry.delete("/v1/profiles/" + second, "\"1\"").statusCode(204);
            }
        }
    }

    private static int create(String project, String country) {
        return FundRecords.postProfile(FundRecords.profileOf(project, country))
                .extract()
                .statusCode();
    }

    private static int patch(String address, String body) {
        return FundRecords.patch(address, "\"1\"", body).extract().statusCode();
    }

    private static List<Integer> together(Supplier<Integer> one, Supplier<Integer> other) {
        CompletableFuture<Integer> first = CompletableFuture.supplyAsync(one);
        CompletableFuture<Integer> second = CompletableFuture.supplyAsync(other);
        return List.of(first.join(), second.join());
    }
}
