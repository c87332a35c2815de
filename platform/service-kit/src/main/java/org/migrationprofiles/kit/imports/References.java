package org.migrationprofiles.kit.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.migrationprofiles.kit.parameter.Ids;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;

/** Puts ids in the place of names that people give to what a record refers to, wherever its type has an id. */
final class References {

    private final BiFunction<String, String, Optional<UUID>> named;

    /**
     * @param named finds what a member, such as {@code organisationId}, names
     */
    References(BiFunction<String, String, Optional<UUID>> named) {
        this.named = named;
    }

    /**
     * Puts ids in the place of names.
     *
     * @param content of a record in its JSON form; is changed
     * @throws ProblemException 422 with each name that nothing has
     */
    void resolve(Class<?> type, ObjectNode content) {
        List<FieldError> unknown = new ArrayList<>();
        resolve(type, content, "", unknown);
        if (!unknown.isEmpty()) {
            throw new ProblemException(ProblemTypes.VALIDATION_FAILED, "Put what is missing on record first.", unknown);
        }
    }

    private void resolve(Class<?> type, ObjectNode record, String pointer, List<FieldError> unknown) {
        for (RecordComponent component : type.getRecordComponents()) {
            JsonNode value = record.get(component.getName());
            String place = pointer + "/" + component.getName();
            if (value == null || value.isNull()) {
                continue;
            }
            if (component.getType() == UUID.class) {
                record.set(component.getName(), id(component.getName(), value, place, unknown));
            } else if (component.isAnnotationPresent(KindIn.class)) {
                String kind = component.getAnnotation(KindIn.class).value();
                record.set(component.getName(), idOfKind(record.path(kind).asText(), value));
            } else if (component.getType().isRecord() && value instanceof ObjectNode nested) {
                resolve(component.getType(), nested, place, unknown);
            } else if (element(component.getGenericType()) instanceof Class<?> element && value.isArray()) {
                for (int index = 0; index < value.size(); index++) {
                    if (element == UUID.class && value instanceof ArrayNode ids) {
                        // A list of profileIds has a profileId in each place.
                        String one = component.getName().replaceFirst("s$", "");
                        JsonNode unused = ids.set(index, id(one, ids.get(index), place + "/" + index, unknown));
                    } else if (element.isRecord() && value.get(index) instanceof ObjectNode nested) {
                        resolve(element, nested, place + "/" + index, unknown);
                    }
                }
            }
        }
    }

    private JsonNode id(String member, JsonNode value, String place, List<FieldError> unknown) {
        if (!value.isTextual() || Ids.isId(value.asText())) {
            return value;
        }
        String name = value.asText().strip();
        Optional<UUID> found = named.apply(member, name);
        if (found.isEmpty()) {
            unknown.add(new FieldError(place, "Nothing on record is called \"" + name + "\"."));
        }
        return found.<JsonNode>map(id -> TextNode.valueOf(id.toString())).orElse(value);
    }

    /** In the place of a name that something of that kind has; anything else as it is. */
    private JsonNode idOfKind(String kind, JsonNode value) {
        if (!value.isTextual() || Ids.isId(value.asText())) {
            return value;
        }
        String member = kind.toLowerCase(Locale.ROOT) + "Id";
        return named.apply(member, value.asText().strip())
                .<JsonNode>map(id -> TextNode.valueOf(id.toString()))
                .orElse(value);
    }

    private static Type element(Type type) {
        return type instanceof ParameterizedType list && list.getActualTypeArguments().length == 1
                ? list.getActualTypeArguments()[0]
                : type;
    }
}
