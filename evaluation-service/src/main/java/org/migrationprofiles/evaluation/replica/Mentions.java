package org.migrationprofiles.evaluation.replica;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Revision;
import org.migrationprofiles.kit.parameter.Ids;

/**
 * Finds what a content may mention of project-service: every id in it, whatever the field is called, and a country's code where
 * a field is for one. New kinds of records need nothing here.
 */
@ApplicationScoped
class Mentions {

    private static final String SUBJECT_TYPE = "type";
    private static final String SUBJECT_ID = "id";

    private final ObjectMapper json;

    @Inject
    Mentions(ObjectMapper json) {
        this.json = json;
    }

    /** What a content mentions, by the JSON Pointer to where it does. */
    Map<String, String> in(Object content) {
        Map<String, String> found = new TreeMap<>();
        collect(json.valueToTree(content), "", "", null, found);
        return found;
    }

    /** Whether the record that is being changed on this thread mentions something already. */
    boolean stoodBefore(String id) {
        return Revision.known()
                .filter(known -> in(known.content()).containsValue(id))
                .isPresent();
    }

    private static void collect(
            JsonNode node, String pointer, String member, @Nullable JsonNode owner, Map<String, String> found) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> collect(
                            field.getValue(), pointer + "/" + escaped(field.getKey()), field.getKey(), node, found));
        } else if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                collect(node.get(index), pointer + "/" + index, member, owner, found);
            }
        } else if (node.isTextual() && (Ids.isId(node.textValue()) || isForACountry(member, owner))) {
            found.put(pointer, node.textValue());
        }
    }

    private static boolean isForACountry(String member, @Nullable JsonNode owner) {
        return switch (member) {
            case "country", "countries", "iso3" -> true;
            case SUBJECT_ID ->
                owner != null && owner.path(SUBJECT_TYPE).asText().equals("COUNTRY");
            default -> false;
        };
    }

    // RFC 6901, section 3.
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
