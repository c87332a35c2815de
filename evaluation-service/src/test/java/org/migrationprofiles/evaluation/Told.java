package org.migrationprofiles.evaluation;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.migrationprofiles.testsupport.KafkaRecords;

/** What a test lets project-service tell, so that records can refer to it. */
final class Told {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Told() {}

    /** A country, by its ISO 3166-1 alpha-3 code. */
    static void country(String iso3) {
        RegistryEvents.country(iso3);
        await().atMost(PATIENCE)
                .until(() -> Records.get("/v1/capacity-results?country=" + iso3)
                                .extract()
                                .statusCode()
                        == 200);
    }

    /** A project with these identifiers, the first of them the primary one. */
    static String project(String... identifiers) {
        String id = UUID.randomUUID().toString();
        String named = Arrays.stream(identifiers)
                .map(value -> "{\"scheme\": \"IOM_PROJECT\", \"value\": \"" + value + "\"}")
                .collect(Collectors.joining(","));
        KafkaRecords.send(
                "migration-profiles.project.v1",
                id,
                "{\"id\": \"%s\", \"version\": 1, \"deleted\": false, \"identifiers\": [%s]}".formatted(id, named));
        return id;
    }

    /** A profile of a project, once both have been heard of. */
    static String profile(String project, String country) {
        String id = UUID.randomUUID().toString();
        profile(id, project, country, 1, false);
        String draft = """
                {"status": "DRAFT", "profileIds": ["%s"], "projectIds": ["%s"]}
                """.formatted(id, project);
        await().atMost(PATIENCE)
                .until(() -> Records.post("/v1/evaluations", draft).extract().statusCode() == 201);
        return id;
    }

    /** Another version of a country profile. */
    static void profile(String id, String project, String country, int version, boolean deleted) {
        KafkaRecords.send("migration-profiles.country-profile.v1", id, """
                {"id": "%s", "version": %d, "deleted": %s, "deletionReason": %s, "projectId": "%s", "country": "%s"}
                """.formatted(
                        id, version, deleted, deleted ? "\"Entered twice.\"" : "null", project, country));
    }
}
