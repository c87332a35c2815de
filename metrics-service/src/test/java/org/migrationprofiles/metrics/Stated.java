package org.migrationprofiles.metrics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * States aggregates on their topics as the other two services do. All test classes share topics and read model, so what
 * a test states it takes back: {@link #close} deletes what was new and says again what was there before.
 *
 * <p>Fields that are left out of a content are told as null where the services tell them so.
 */
public final class Stated implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    // Versions only grow, also when the service under test is started anew within the same JVM.
    private static final AtomicLong VERSION = new AtomicLong();
    private static final Map<Aggregate, Map<String, Object>> CURRENT = new HashMap<>();

    private final StatedTopics topics = new StatedTopics();
    private final Map<Aggregate, @Nullable Map<String, Object>> before = new LinkedHashMap<>();

    /** An id that is the same at each run. */
    public static String id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Members of an object in their order; those whose value is null are told as null. */
    public static Map<String, Object> fields(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            fields.put(String.valueOf(namesAndValues[index]), namesAndValues[index + 1]);
        }
        return unchecked(fields);
    }

    // Null values are told as null: the wish of NullAway cannot be had for members of JSON.
    @SuppressWarnings("NullAway")
    private static Map<String, Object> unchecked(Map<String, @Nullable Object> fields) {
        return new LinkedHashMap<>(fields);
    }

    public String organisation(String key, String category) {
        return state(
                "organisation",
                id("organisation " + key),
                fields("key", key, "name", key, "category", category, "provenance", null));
    }

    public String project(String code, @Nullable Integer fundingYear, List<String> countries, String... funders) {
        return state(
                "project",
                id("project " + code),
                fields(
                        "identifiers", List.of(fields("scheme", "IOM_PROJECT", "value", code, "primary", true)),
                        "titles", List.of(),
                        "fundingYear", fundingYear,
                        "countries",
                                countries.stream()
                                        .map(country -> fields("iso3", country, "role", "BENEFITING"))
                                        .toList(),
                        "funders", funders(funders),
                        "provenance", null));
    }

    public String profile(@Nullable String projectId, String country, String... funders) {
        return state(
                "country-profile",
                id("profile " + projectId + " " + country),
                fields("projectId", projectId, "country", country, "funders", funders(funders), "provenance", null));
    }

    /** A released publication of a profile; {@link #change} it for anything else. */
    public String publication(String profileId, @Nullable Integer editionYear) {
        return state(
                "publication",
                id("publication " + profileId + " " + editionYear),
                fields(
                        "profileId",
                        profileId,
                        "projectId",
                        null,
                        "type",
                        "MP",
                        "status",
                        "RELEASED",
                        "titles",
                        List.of(),
                        "editionYear",
                        editionYear,
                        "imprintYear",
                        null,
                        "launchedOn",
                        null,
                        "uploadedOn",
                        null,
                        "languages",
                        List.of(),
                        "provenance",
                        null));
    }

    /** A published evaluation of profiles, or of projects as a whole. */
    public String evaluation(List<String> profileIds, List<String> projectIds) {
        return state(
                "evaluation",
                id("evaluation " + profileIds + projectIds),
                fields(
                        "title",
                        null,
                        "status",
                        "PUBLISHED",
                        "profileIds",
                        profileIds,
                        "projectIds",
                        projectIds,
                        "publishedOn",
                        null,
                        "provenance",
                        null));
    }

    /** A survey with a response. */
    public String survey(String profileId) {
        return state(
                "survey",
                id("survey " + profileId),
                fields(
                        "profileId", profileId,
                        "status", "RESPONDED",
                        "statusReason", null,
                        "respondedOn", null,
                        "provenance", null));
    }

    /**
     * What a source says.
     *
     * @param subjectType PROFILE, PROJECT, PUBLICATION or COUNTRY
     * @param attribute EVALUATED, SURVEYED or PROFILE_EXISTS
     */
    public String assertion(String subjectType, String subjectId, String attribute, String value) {
        return state(
                "assertion",
                id("assertion " + subjectType + subjectId + attribute),
                fields(
                        "subject",
                        fields("type", subjectType, "id", subjectId),
                        "attribute",
                        attribute,
                        "value",
                        value,
                        "validFrom",
                        null,
                        "validTo",
                        null,
                        "provenance",
                        null));
    }

    public String result(String profileId, String resultCode, String value) {
        return state(
                "capacity-result",
                id("result " + profileId + resultCode),
                fields("profileId", profileId, "resultCode", resultCode, "value", value, "provenance", null));
    }

    public String source(String key, String title) {
        return state(
                "source",
                id("source " + key),
                fields(
                        "key", key,
                        "type", "REPORT",
                        "title", title,
                        "publisher", null,
                        "issued", null,
                        "url", null,
                        "provenance", null));
    }

    /** The place of a fact, to be put into a record by {@link #change}. */
    public static Map<String, Object> provenance(String source, String locator) {
        return fields("sourceId", source, "locator", locator);
    }

    /** States the whole of an aggregate; returns its id. */
    public String state(String aggregateType, String id, Map<String, Object> content) {
        Aggregate aggregate = new Aggregate(aggregateType, id);
        if (!before.containsKey(aggregate)) {
            before.put(aggregate, CURRENT.get(aggregate));
        }
        CURRENT.put(aggregate, content);
        send(aggregate, content, null);
        return id;
    }

    /** States an aggregate again, with some fields changed. */
    public void change(String aggregateType, String id, Map<String, Object> changed) {
        Map<String, Object> content = CURRENT.get(new Aggregate(aggregateType, id));
        if (content == null) {
            throw new IllegalArgumentException("Nothing was stated of " + aggregateType + " " + id);
        }
        Map<String, Object> next = new LinkedHashMap<>(content);
        next.putAll(changed);
        state(aggregateType, id, next);
    }

    /** States the end of an aggregate. */
    public void delete(String aggregateType, String id) {
        Aggregate aggregate = new Aggregate(aggregateType, id);
        Map<String, Object> content = CURRENT.remove(aggregate);
        if (content == null) {
            throw new IllegalArgumentException("Nothing was stated of " + aggregateType + " " + id);
        }
        if (!before.containsKey(aggregate)) {
            before.put(aggregate, content);
        }
        send(aggregate, content, "A test says so.");
    }

    /** Waits until all of it is in the read model. */
    public void awaitTaken() {
        topics.awaitTaken();
    }

    /** Deletes what was new, says again what was there before, and waits until that is in the read model. */
    @Override
    public void close() {
        List<Map.Entry<Aggregate, @Nullable Map<String, Object>>> touched = new ArrayList<>(before.entrySet());
        for (Map.Entry<Aggregate, @Nullable Map<String, Object>> entry : touched) {
            Aggregate aggregate = entry.getKey();
            Map<String, Object> content = entry.getValue();
            if (content != null) {
                state(aggregate.type(), aggregate.id(), content);
            } else if (CURRENT.containsKey(aggregate)) {
                delete(aggregate.type(), aggregate.id());
            }
        }
        awaitTaken();
    }

    private void send(Aggregate aggregate, Map<String, Object> content, @Nullable String deletionReason) {
        Map<String, Object> whole = fields(
                "id",
                aggregate.id(),
                "version",
                nextVersion(),
                "deleted",
                deletionReason != null,
                "deletionReason",
                deletionReason);
        whole.putAll(content);
        try {
            topics.send(StatedTopics.topic(aggregate.type()), aggregate.id(), JSON.writeValueAsBytes(whole));
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException("No JSON", failure);
        }
    }

    private static long nextVersion() {
        long now = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
        return VERSION.updateAndGet(last -> Math.max(last + 1, now));
    }

    private static List<Map<String, Object>> funders(String... organisations) {
        return Arrays.stream(organisations)
                .map(organisation -> fields("organisationId", organisation, "role", "FUNDER"))
                .toList();
    }

    private record Aggregate(String type, String id) {}
}
