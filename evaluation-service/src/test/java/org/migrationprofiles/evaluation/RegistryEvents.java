package org.migrationprofiles.evaluation;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.migrationprofiles.testsupport.KafkaRecords;

/** Tells what project-service would tell, so that a test can speak of it. */
final class RegistryEvents {

    private static final String PROFILE_TOPIC = "migration-profiles.country-profile.v1";

    private static final List<String> COUNTRIES = countries();

    /** By which Annex 1 calls countries. */
    private static final Map<String, List<String>> ALIASES =
            Map.of("FSM", List.of("Micronesia"), "BOL", List.of("Bolivia"));

    private RegistryEvents() {}

    private static List<String> countries() {
        try {
            return Files.readAllLines(Path.of("../contracts/codelists/countries.csv"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static String[] row(String iso3) {
        return COUNTRIES.stream()
                .map(row -> row.split(",", 5))
                .filter(row -> row[0].equals(iso3))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no country " + iso3));
    }

    /**
     * Tells of a country, with all that the code list says of it; whatever another test told of it gives way.
     *
     * @param aliases other names than the one by which Annex 1 may call it
     */
    static void country(String iso3, String... aliases) {
        String[] fields = row(iso3);
        String all = Stream.concat(ALIASES.getOrDefault(iso3, List.of()).stream(), Arrays.stream(aliases))
                .map(alias -> '"' + alias + '"')
                .collect(Collectors.joining(","));
        KafkaRecords.send("migration-profiles.country.v1", iso3, """
                {"id":"%s","version":%d,"deleted":false,"iso3":"%s","iso2":"%s","m49":"%s","name":"%s","aliases":[%s]}
                """.formatted(
                        iso3, Instant.now().toEpochMilli(), iso3, fields[1], fields[2], fields[3], all));
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

    /** Tells of a new project with these identifiers, the first of which is its code. */
    static UUID project(String... identifiers) {
        UUID id = UUID.randomUUID();
        String all = Arrays.stream(identifiers)
                .map(identifier -> "{\"scheme\":\"IOM_PROJECT\",\"value\":\"%s\",\"primary\":%s}"
                        .formatted(identifier, identifier.equals(identifiers[0])))
                .collect(Collectors.joining(","));
        KafkaRecords.send(
                "migration-profiles.project.v1",
                id.toString(),
                "{\"id\":\"%s\",\"version\":1,\"deleted\":false,\"identifiers\":[%s]}".formatted(id, all));
        return id;
    }

    /** Tells of a new profile that a project makes of a country. */
    static UUID profile(UUID project, String country) {
        UUID id = UUID.randomUUID();
        profile(id, project, country, 1, false);
        return id;
    }

    /** Tells of a new profile that a project makes of a country, and waits until it has been heard of. */
    static UUID heardProfile(UUID project, String country) {
        UUID profile = profile(project, country);
        awaitHeard(project, profile, country);
        return profile;
    }

    /** Tells of a new edition of a profile. */
    static UUID publication(UUID profile, int editionYear) {
        UUID id = UUID.randomUUID();
        KafkaRecords.send(
                "migration-profiles.publication.v1",
                id.toString(),
                "{\"id\":\"%s\",\"version\":1,\"deleted\":false,\"profileId\":\"%s\",\"projectId\":null,\"editionYear\":%d}"
                        .formatted(id, profile, editionYear));
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
