package org.migrationprofiles.evaluation;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.migrationprofiles.testsupport.KafkaRecords;

/** Records that project-service tells of, for tests that say something of them. Requests wait until they are heard of. */
final class ToldRecords {

    private ToldRecords() {}

    /** A project with these identifiers, the first of which is its code. */
    static UUID project(String... identifiers) {
        UUID id = UUID.randomUUID();
        String all = Arrays.stream(identifiers)
                .map(identifier -> "{\"scheme\":\"IOM_PROJECT\",\"value\":\"%s\",\"primary\":%s}"
                        .formatted(identifier, identifier.equals(identifiers[0])))
                .collect(Collectors.joining(","));
        tell("project", id.toString(), "\"identifiers\":[" + all + "]");
        return id;
    }

    /** What a project does for a country. */
    static UUID profile(UUID project, String country) {
        UUID id = UUID.randomUUID();
        tell("country-profile", id.toString(), "\"projectId\":\"%s\",\"country\":\"%s\"".formatted(project, country));
        return id;
    }

    /** An edition of a profile. */
    static UUID publication(UUID profile, int editionYear) {
        UUID id = UUID.randomUUID();
        tell(
                "publication",
                id.toString(),
                "\"profileId\":\"%s\",\"projectId\":null,\"editionYear\":%d".formatted(profile, editionYear));
        return id;
    }

    /** A country with its name and other names. */
    static void country(String iso3, String name, String... aliases) {
        String all = Arrays.stream(aliases).map(alias -> '"' + alias + '"').collect(Collectors.joining(","));
        tell(
                "country",
                iso3,
                "\"iso3\":\"%s\",\"iso2\":\"%s\",\"name\":\"%s\",\"aliases\":[%s]"
                        .formatted(iso3, RegistryEvents.iso2(iso3), name, all));
    }

    // Other tests may have told of a country before.
    private static void tell(String aggregate, String id, String state) {
        KafkaRecords.send(
                "migration-profiles." + aggregate + ".v1",
                id,
                "{\"id\":\"%s\",\"version\":%d,\"deleted\":false,%s}"
                        .formatted(id, Instant.now().toEpochMilli(), state));
    }
}
