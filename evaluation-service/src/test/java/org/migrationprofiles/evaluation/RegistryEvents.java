package org.migrationprofiles.evaluation;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.migrationprofiles.testsupport.KafkaRecords;

/** Tells what project-service would tell, so that a test can speak of it. */
final class RegistryEvents {

    private static final String PROFILE_TOPIC = "migration-profiles.country-profile.v1";

    private static final List<String> COUNTRIES = countries();

    /** By which Annex 1 calls countries. */
    private static final Map<String, String> ALIASES = Map.of("FSM", "[\"Micronesia\"]", "BOL", "[\"Bolivia\"]");

    private RegistryEvents() {}

    private static List<String> countries() {
        try {
            return Files.readAllLines(Path.of("../contracts/codelists/countries.csv"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** ISO 3166-1 alpha-2 code of a country. */
    static String iso2(String iso3) {
        return row(iso3)[1];
    }

    private static String[] row(String iso3) {
        return COUNTRIES.stream()
                .map(row -> row.split(",", 5))
                .filter(row -> row[0].equals(iso3))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no country " + iso3));
    }

    /** Tells of a country, with all that the code list says of it; whatever another test told of it gives way. */
    static void country(String iso3) {
        String[] fields = row(iso3);
        KafkaRecords.send("migration-profiles.country.v1", iso3, """
                {"id":"%s","version":2,"deleted":false,"iso3":"%s","iso2":"%s","m49":"%s","name":"%s","aliases":%s}
                """.formatted(
                        iso3, iso3, fields[1], fields[2], fields[3], ALIASES.getOrDefault(iso3, "[]")));
    }

    /** Waits until what was told of a project, a profile of it and countries has been heard. */
    static void awaitHeard(UUID project, UUID profile, String... countries) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            Records.get("/v1/findings/completeness?projectId=" + project).statusCode(200);
            Records.get("/v1/impacts/ladder?projectId=" + project)
                    .body("profiles.profileId", hasItem(profile.toString()));
            for (String country : countries) {
                Records.get("/v1/findings?country=" + country).statusCode(200);
            }
        });
    }

    /** Tells of a new project with this code. */
    static UUID project(String code) {
        UUID id = UUID.randomUUID();
        KafkaRecords.send("migration-profiles.project.v1", id.toString(), """
                {"id":"%s","version":1,"deleted":false,
                 "identifiers":[{"scheme":"IOM_PROJECT","value":"%s","primary":true}]}
                """.formatted(id, code));
        return id;
    }

    /** Tells of a new profile that a project makes of a country. */
    static UUID profile(UUID project, String country) {
        UUID id = UUID.randomUUID();
        profile(id, project, country, 1, false);
        return id;
    }

    /** Tells what became of a profile. */
    static void profile(UUID id, UUID project, String country, int version, boolean deleted) {
        KafkaRecords.send(
                PROFILE_TOPIC,
                id.toString(),
                "{\"id\":\"%s\",\"version\":%d,\"deleted\":%s,\"projectId\":\"%s\",\"country\":\"%s\"}"
                        .formatted(id, version, deleted, project, country));
    }

    /** Tells of a new activity of a project in a country. */
    static UUID activity(UUID project, String country) {
        UUID id = UUID.randomUUID();
        activity(id, project, country, 1, false);
        return id;
    }

    /** Tells what became of an activity. */
    static void activity(UUID id, UUID project, String country, int version, boolean deleted) {
        KafkaRecords.send(
                "migration-profiles.activity.v1",
                id.toString(),
                "{\"id\":\"%s\",\"version\":%d,\"deleted\":%s,\"projectId\":\"%s\",\"countries\":[\"%s\"],\"type\":\"TRAINING\"}"
                        .formatted(id, version, deleted, project, country));
    }
}
