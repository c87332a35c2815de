package org.migrationprofiles.metrics.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Compares the contents of two snapshots, row by row. */
final class ReportDiffs {

    /** What a row says; addresses say nothing. */
    private static final List<String> MEMBERS = List.of(
            "figure",
            "references",
            "unit",
            "population",
            "reported",
            "valueStatus",
            "note",
            "computed",
            "verdict",
            "explanation",
            "caveats",
            "excluded");

    private ReportDiffs() {}

    /**
     * Rows that both have and that say something else.
     *
     * @param causes of a row of the second, of which these members moved
     */
    static List<ReportDiff.Moved> moved(
            JsonNode before, JsonNode after, BiFunction<JsonNode, List<String>, ReportDiff.@Nullable Touched> causes) {
        List<ReportDiff.Moved> moved = new ArrayList<>();
        Map<String, Place> later = rows(after);
        rows(before).forEach((key, place) -> {
            Place other = later.get(key);
            if (other != null) {
                List<String> changed = MEMBERS.stream()
                        .filter(member -> !text(place, member).equals(text(other, member)))
                        .toList();
                if (!changed.isEmpty()) {
                    moved.add(new ReportDiff.Moved(
                            place.section(),
                            place.id(),
                            other.figure(),
                            changed,
                            some(place.row(), changed),
                            some(other.row(), changed),
                            causes.apply(other.row(), changed)));
                }
            }
        });
        return moved;
    }

    /** Rows that the second has and the first has not. */
    static List<ReportDiff.Placed> added(JsonNode before, JsonNode after) {
        Map<String, Place> added = rows(after);
        added.keySet().removeAll(rows(before).keySet());
        return added.values().stream()
                .map(place -> new ReportDiff.Placed(
                        place.section(), place.id(), place.figure(), some(place.row(), List.of("computed", "verdict"))))
                .toList();
    }

    // Numbers are the same however they are written.
    private static String text(Place place, String member) {
        return CanonicalJson.of(place.row().path(member));
    }

    private static JsonNode some(JsonNode row, List<String> members) {
        ObjectNode some = JsonNodeFactory.instance.objectNode();
        members.forEach(member -> some.set(member, row.path(member)));
        return some;
    }

    private static Map<String, Place> rows(JsonNode content) {
        Map<String, Place> rows = new LinkedHashMap<>();
        for (JsonNode section : content.path("sections")) {
            for (JsonNode row : section.path("rows")) {
                Place place =
                        new Place(section.path("id").asText(), row.path("id").asText(), row);
                rows.put(place.section() + "/" + place.id(), place);
            }
        }
        return rows;
    }

    /** A row and where it stands. */
    private record Place(String section, String id, JsonNode row) {

        String figure() {
            return row.path("figure").asText();
        }
    }
}
