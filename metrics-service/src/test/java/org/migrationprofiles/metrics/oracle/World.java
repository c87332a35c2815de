package org.migrationprofiles.metrics.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The newest state of each record that is not deleted.
 *
 * @param live by type of aggregate and id
 */
record World(Map<String, Map<String, JsonNode>> live) {

    static World empty() {
        return new World(new TreeMap<>());
    }

    void put(String type, JsonNode state) {
        live.computeIfAbsent(type, unused -> new TreeMap<>())
                .put(state.path("id").asText(), state);
    }

    void remove(String type, String id) {
        live.computeIfAbsent(type, unused -> new TreeMap<>()).remove(id);
    }

    Collection<JsonNode> all(String type) {
        return live.getOrDefault(type, Map.of()).values();
    }

    @Nullable
    JsonNode get(String type, @Nullable String id) {
        return id == null ? null : live.getOrDefault(type, Map.of()).get(id);
    }

    /** Records of a type that refer to another one with a field. */
    List<JsonNode> of(String type, String field, String id) {
        return all(type).stream()
                .filter(record -> record.path(field).asText("").equals(id))
                .toList();
    }

    /** A text member, null where it is null or missing. */
    static @Nullable String text(JsonNode node, String member) {
        JsonNode value = node.path(member);
        return value.isTextual() ? value.textValue() : null;
    }

    static @Nullable Integer number(JsonNode node, String member) {
        JsonNode value = node.path(member);
        return value.isNumber() ? Integer.valueOf(value.intValue()) : null;
    }

    static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }

    /** Of a publication or a profile: the project that it belongs to, by itself or by its profile; null where there is none. */
    @Nullable
    JsonNode projectOf(JsonNode record) {
        JsonNode profile = get("country-profile", text(record, "profileId"));
        return get("project", text(profile == null ? record : profile, "projectId"));
    }

    List<JsonNode> profilesOf(JsonNode project) {
        return of("country-profile", "projectId", project.path("id").asText());
    }

    List<JsonNode> publicationsOf(JsonNode profile) {
        return of("publication", "profileId", profile.path("id").asText());
    }

    /** Categories of the funders of a profile: its own, or else its project's (domain, section 2). */
    Set<String> funderCategories(@Nullable JsonNode profile, @Nullable JsonNode project) {
        JsonNode funders = profile == null ? null : profile.path("funders");
        if (funders == null || funders.isEmpty()) {
            if (project == null) {
                return Set.of();
            }
            funders = project.path("funders");
        }
        Set<String> categories = new TreeSet<>();
        for (JsonNode funder : funders) {
            JsonNode organisation = get("organisation", text(funder, "organisationId"));
            if (organisation != null) {
                categories.add(organisation.path("category").asText());
            }
        }
        return categories;
    }
}
