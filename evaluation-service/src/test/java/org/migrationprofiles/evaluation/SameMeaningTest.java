package org.migrationprofiles.evaluation;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.testsupport.KafkaRecords;
import org.migrationprofiles.testsupport.Tokens;

/** What means the same however it is written: countries by any code, projects by any identifier, values in groups. */
@QuarkusTest
@EvaluationServiceTest
class SameMeaningTest {

    @Inject
    DataSource dataSource;

    private Said project;
    private Said publication;

    @BeforeEach
    void startWithAProjectThatNothingIsSaidOf() throws SQLException {
        UUID projectId = RegistryEvents.project("PR." + UUID.randomUUID());
        UUID profileId = RegistryEvents.profile(projectId, "KEN");
        project = Said.of("PROJECT", projectId);
        publication = Said.of("PUBLICATION", RegistryEvents.publication(profileId, 2015));
        RegistryEvents.country("KEN", "Republic of Kenya");
        Said.awaitHeardOf(project, Said.of("PROFILE", profileId), publication, new Said("COUNTRY", "KEN"));
        Records.clear();
    }

    @Test
    void aCountryIsTheSameByAnyOfItsCodesAndAProjectByAnyWayToWriteIt() {
        for (String country : List.of("KEN", "KE", "404", "ken", "ke", "Republic of Kenya")) {
            publication.that("ABOUT_COUNTRY", country);
        }
        String number = Integer.toString(ThreadLocalRandom.current().nextInt(1_000_000, Integer.MAX_VALUE));
        UUID made = RegistryEvents.project("PR." + number);
        Said.awaitHeardOf(Said.of("PROJECT", made));
        for (String name : List.of("PR." + number, "pr." + number, "PR " + number, " PR" + number, made.toString())) {
            publication.that("MADE_BY_PROJECT", name);
        }

        Records.get("/v1/conflicts").body("items", empty());
        Records.get("/v1/assertions?attribute=ABOUT_COUNTRY").body("items.value", hasItem("404"));
    }

    @Test
    void aProjectOrCountryThatIsNotOnRecordIsRefusedAndMayBeThereLater() {
        for (String value : List.of("MADE_BY_PROJECT | PR.9999", "ABOUT_COUNTRY | Atlantis")) {
            String[] said = value.split(" \\| ", 2);
            Records.post(
                            "/v1/assertions",
                            "{\"subject\":{\"type\":\"PUBLICATION\",\"id\":\"%s\"},\"attribute\":\"%s\",\"value\":\"%s\"}"
                                    .formatted(publication.id(), said[0], said[1]))
                    .statusCode(422)
                    .header("Retry-After", "5")
                    .body("type", endsWith("/problems/unknown-reference"))
                    .body("errors.pointer", contains("/value"))
                    .body("detail", containsString(said[1]));
        }
    }

    @Test
    void whatWasSaidOfAProjectThatIsNotOnRecordAnyMoreMayBeCorrectedInAllElse() {
        String other = "PR." + UUID.randomUUID();
        UUID deleted = RegistryEvents.project(other);
        Said.awaitHeardOf(Said.of("PROJECT", deleted));
        String assertion = publication.that("MADE_BY_PROJECT", other);
        KafkaRecords.send(
                "migration-profiles.project.v1",
                deleted.toString(),
                "{\"id\":\"%s\",\"version\":2,\"deleted\":true,\"identifiers\":[]}".formatted(deleted));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> Records.post(
                                "/v1/assertions",
                                "{\"subject\":{\"type\":\"PUBLICATION\",\"id\":\"%s\"},\"attribute\":\"MADE_BY_PROJECT\",\"value\":\"%s\"}"
                                        .formatted(publication.id(), other))
                        .statusCode(422));

        given().auth()
                .oauth2(Tokens.with(Roles.EVALUATOR))
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body("{\"quote\":\"made by them\"}")
                .patch("/v1/assertions/" + assertion)
                .then()
                .statusCode(200);
    }

    @Test
    void aConflictGroupsWhatIsSaidByWhatItMeans() {
        String one = project.with("PLANNED_DURATION_MONTHS", "\"value\":\"18\"");
        String same = project.with("PLANNED_DURATION_MONTHS", "\"value\":\"1.5\",\"unit\":\"YEAR\"");
        String other = project.with("PLANNED_DURATION_MONTHS", "\"value\":\"24\"");
        String later = project.with("PLANNED_DURATION_MONTHS", "\"value\":\"18\",\"phase\":\"DESIGN\"");

        project.conflicts("PLANNED_DURATION_MONTHS")
                .body("items[0].values.value", contains("18", "24", "18"))
                .body("items[0].values.unit", contains("MONTH", "MONTH", "MONTH"))
                .body("items[0].values.phase", contains(null, null, "DESIGN"))
                .body("items[0].values.assertionIds", contains(List.of(one, same), List.of(other), List.of(later)))
                .body("items[0].values.contradictsCount", contains(1, 3, 1))
                .body("items[0].assertions.contradictsCount", contains(1, 1, 3, 1));
    }

    @Test
    void whatContradictedBeforeConflictsWereKeptIsFoundWithoutAWrite() throws Exception {
        project.that("FUNDING_YEAR", "2013");
        project.that("FUNDING_YEAR", "2014");
        project.that("TITLE", "Said once");
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from conflict");
            String migration =
                    Files.readString(Path.of("src/main/resources/db/migration/V1_61__conflicts_found_anew.sql"));
            statement.execute(migration.substring(migration.indexOf("insert into conflict_check")));
        }

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> project.conflicts("FUNDING_YEAR")
                        .body("items.status", contains("OPEN"))
                        .body("items[0].assertions.value", contains("2013", "2014")));
        Records.get("/v1/conflicts").body("items", hasSize(1)).body("items.version", contains(1));
    }
}
