package org.migrationprofiles.metrics.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is said of which unit (ADR 0056): of the unit, its profile, one of its profiles or publications, or an activity
 * of a project. What is said of a project counts for its profile where the project has no other.
 */
final class Subjects {

    private final World world;

    Subjects(World world) {
        this.world = world;
    }

    boolean any(String type, Unit unit) {
        return !about(type, unit).isEmpty();
    }

    /** All records of a type whose subject is one of the unit. */
    List<JsonNode> about(String type, Unit unit) {
        Set<String> subjects = of(unit);
        return world.all(type).stream()
                .filter(statement ->
                        subjects.contains(statement.at("/subject/type").asText() + " "
                                + statement.at("/subject/id").asText()))
                .toList();
    }

    /** Whether any is about one profile of a unit: it, its publications that count, or its project where that has no other. */
    boolean anyOf(String type, Unit unit, JsonNode profile) {
        String id = profile.path("id").asText();
        Set<String> subjects = new HashSet<>(Set.of("PROFILE " + id));
        unit.publications().stream()
                .filter(publication -> publication.path("profileId").asText().equals(id))
                .forEach(publication ->
                        subjects.add("PUBLICATION " + publication.path("id").asText()));
        JsonNode project = world.projectOf(profile);
        if (project != null && world.profilesOf(project).size() == 1) {
            subjects.add("PROJECT " + project.path("id").asText());
        }
        return world.all(type).stream()
                .anyMatch(statement ->
                        subjects.contains(statement.at("/subject/type").asText() + " "
                                + statement.at("/subject/id").asText()));
    }

    private Set<String> of(Unit unit) {
        Set<String> subjects = new HashSet<>();
        Set<String> profiles = new HashSet<>();
        unit.profiles().forEach(profile -> profiles.add(profile.path("id").asText()));
        profiles.forEach(profile -> subjects.add("PROFILE " + profile));
        unit.publications()
                .forEach(publication ->
                        subjects.add("PUBLICATION " + publication.path("id").asText()));
        for (JsonNode profile : unit.profiles()) {
            JsonNode project = world.projectOf(profile);
            if (project != null
                    && world.profilesOf(project).stream()
                            .allMatch(
                                    other -> profiles.contains(other.path("id").asText()))) {
                subjects.add("PROJECT " + project.path("id").asText());
            }
        }
        if (unit.is("COUNTRY")) {
            subjects.add("COUNTRY " + unit.id());
        }
        if (unit.is("PROJECT")) {
            subjects.add("PROJECT " + unit.id());
            world.of("activity", "projectId", unit.id())
                    .forEach(activity ->
                            subjects.add("ACTIVITY " + activity.path("id").asText()));
        }
        return subjects;
    }
}
