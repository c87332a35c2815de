package org.migrationprofiles.kit.erasure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;

/** Leads to members of a record in its JSON form, as {@link PersonalData} says. */
final class FieldPath {

    private static final String EACH = "*";

    private final List<String> segments;

    private FieldPath(List<String> segments) {
        this.segments = segments;
    }

    /**
     * Reads a path.
     *
     * @throws IllegalArgumentException when it has an empty segment
     */
    static FieldPath of(String path) {
        List<String> segments = List.of(path.split("/", -1));
        if (segments.stream().anyMatch(String::isEmpty)) {
            throw new IllegalArgumentException("No path: " + path);
        }
        return new FieldPath(segments);
    }

    /** The same, told by its names. */
    List<String> segments() {
        return segments;
    }

    /** The rest of the path behind its first names. */
    FieldPath behind(int names) {
        return new FieldPath(segments.subList(names, segments.size()));
    }

    /** Hands on each text that it leads to. */
    void texts(JsonNode root, Consumer<String> taker) {
        walk(root, 0, (parent, name) -> handOn(parent.path(name), taker), element -> handOn(element, taker));
    }

    private static void handOn(JsonNode said, Consumer<String> taker) {
        if (said.isTextual()) {
            taker.accept(said.textValue());
        }
        said.forEach(part -> handOn(part, taker));
    }

    /**
     * Empties what it leads to: a list is without elements then, anything else null. Members that are not there stay away.
     *
     * @return whether anything stood there
     */
    boolean empty(JsonNode root) {
        boolean[] changed = {false};
        walk(
                root,
                0,
                (parent, name) -> {
                    JsonNode said = parent.path(name);
                    if (said instanceof ArrayNode list && !list.isEmpty()) {
                        var unused = list.removeAll();
                        changed[0] = true;
                    } else if (!said.isMissingNode() && !said.isNull() && !said.isArray()) {
                        var unused = parent.putNull(name);
                        changed[0] = true;
                    }
                },
                element -> {});
        return changed[0];
    }

    private void walk(JsonNode node, int at, MemberTaker member, Consumer<JsonNode> element) {
        if (at == segments.size()) {
            element.accept(node);
            return;
        }
        String segment = segments.get(at);
        if (node instanceof ArrayNode list) {
            list.forEach(one -> {
                if (isMeant(one, segment)) {
                    walk(one, at + 1, member, element);
                }
            });
        } else if (node instanceof ObjectNode object && at == segments.size() - 1) {
            member.take(object, segment);
        } else if (node instanceof ObjectNode object) {
            walk(object.path(segment), at + 1, member, element);
        }
    }

    private static boolean isMeant(JsonNode element, String segment) {
        int equals = segment.indexOf('=');
        return segment.equals(EACH)
                || (equals > 0
                        && element.path(segment.substring(0, equals)).asText().equals(segment.substring(equals + 1)));
    }

    /** Gets a member that a path leads to. */
    private interface MemberTaker {

        void take(ObjectNode parent, String name);
    }
}
