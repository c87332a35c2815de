package org.migrationprofiles.evaluation.statement;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.Subject;
import org.migrationprofiles.kit.aggregate.Provenance;

/**
 * Reads what any record says from its content, by the names that members have in every kind. A member that a kind does not have
 * is just not there.
 */
final class SaidReading {

    /** Members that are or may be what a record says, the most telling first. */
    static final List<String> TEXTS = List.of(
            "statement",
            "text",
            "action",
            "title",
            "description",
            "summary",
            "quote",
            "value",
            "note",
            "notes",
            "interpretation");

    /** Members that a kind is sorted by, the most telling first. */
    static final List<String> CATEGORIES = List.of("category", "attribute", "resultCode", "form");

    private static final int LONGEST = 500;

    private SaidReading() {}

    static Said of(Statement statement) {
        JsonNode content = statement.content();
        Provenance provenance = provenance(content.path("provenance"));
        return new Said(
                statement.kind(),
                statement.id(),
                statement.version(),
                statement.kind().link(statement.id()),
                subjects(content),
                line(content),
                first(content, CATEGORIES),
                topics(content),
                text(content, "phase"),
                content.path("evidenceLevel").isInt()
                        ? content.path("evidenceLevel").intValue()
                        : null,
                provenance,
                restsOn(provenance));
    }

    private static List<Subject> subjects(JsonNode content) {
        List<Subject> subjects = new ArrayList<>();
        Stream.concat(
                        Stream.of(content.path("subject")),
                        content.path("subjects").valueStream())
                .filter(subject -> subject.hasNonNull("type") && subject.hasNonNull("id"))
                .map(subject -> new Subject(
                        Subject.Type.valueOf(subject.path("type").asText()),
                        subject.path("id").asText()))
                .forEach(subjects::add);
        for (Subject.Type type : Subject.Type.values()) {
            String member = type.name().toLowerCase(Locale.ROOT) + "Id";
            Stream.concat(
                            Stream.of(content.path(member)),
                            content.path(member + "s").valueStream())
                    .filter(JsonNode::isTextual)
                    .map(id -> new Subject(type, id.asText()))
                    .filter(subject -> !subjects.contains(subject))
                    .forEach(subjects::add);
        }
        return subjects;
    }

    /** An assertion says that an attribute has a value, a result that it came about; others say a sentence. */
    private static String line(JsonNode content) {
        String sorted = Stream.of("attribute", "resultCode")
                .map(member -> text(content, member))
                .filter(text -> text != null)
                .findFirst()
                .orElse(null);
        String said = sorted == null
                ? first(content, TEXTS)
                : Stream.of(text(content, "value"), text(content, "unit"), text(content, "note"))
                        .filter(text -> text != null)
                        .collect(Collectors.joining(" ", sorted + ": ", ""));
        String line = said == null ? "" : said.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "\u2026";
    }

    private static @Nullable String first(JsonNode content, List<String> members) {
        return members.stream()
                .map(member -> text(content, member))
                .filter(text -> text != null)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String text(JsonNode content, String member) {
        JsonNode value = content.path(member);
        return value.isValueNode() && !value.isNull() && !value.asText().isBlank() ? value.asText() : null;
    }

    /** Its own, and those of the gaps that it names. */
    private static List<String> topics(JsonNode content) {
        return Stream.of(
                        content.path("topics").valueStream(),
                        Stream.of(content.path("gap").path("topic")),
                        content.path("gaps").valueStream().map(gap -> gap.path("topic")))
                .flatMap(topics -> topics)
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .distinct()
                .toList();
    }

    private static @Nullable Provenance provenance(JsonNode provenance) {
        return provenance.isObject() ? new Provenance(text(provenance, "sourceId"), text(provenance, "locator")) : null;
    }

    private static @Nullable String restsOn(@Nullable Provenance provenance) {
        if (provenance == null || provenance.sourceId() == null) {
            return null;
        }
        String address = "/v1/sources/" + encoded(provenance.sourceId()) + "/provenance";
        return provenance.locator() == null ? address : address + "?locator=" + encoded(provenance.locator());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
