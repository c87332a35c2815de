package org.migrationprofiles.kit.imports;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;

/**
 * What a record in an export says of its references: JSON Pointers to those that had been deleted where it was exported. So an
 * export fills an empty system, which never hears of what was deleted.
 */
final class DeletedThere {

    /** The member that says it. */
    static final String MEMBER = "deletedReferences";

    private static final String ALLOWED =
            "A list of JSON Pointers into the record, as an export has it, such as [\"/subject/id\"].";

    private DeletedThere() {}

    /**
     * Takes it out of a record that was sent.
     *
     * @param content with it; is changed
     * @return the ids and keys that it points to
     * @throws ProblemException 400 when it is no list of pointers
     */
    static Set<String> taken(ObjectNode content) {
        JsonNode pointers = content.remove(MEMBER);
        if (pointers == null || pointers.isNull()) {
            return Set.of();
        }
        Set<String> named = new HashSet<>();
        for (JsonNode pointer : pointers.isArray() ? pointers : List.of(pointers)) {
            named.add(content.at(pointer(pointer)).asText());
        }
        named.remove("");
        return named;
    }

    private static JsonPointer pointer(JsonNode pointer) {
        try {
            if (pointer.isTextual()) {
                return JsonPointer.compile(pointer.textValue());
            }
        } catch (IllegalArgumentException none) {
            // Refused below.
        }
        throw new ProblemException(
                ProblemTypes.VALIDATION_FAILED,
                "What was deleted is pointed to.",
                List.of(new FieldError("/" + MEMBER, ALLOWED)));
    }
}
