package org.migrationprofiles.kit.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.parameter.Ids;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;

/** Puts ids in the place of names that people give to what a record refers to, wherever its type has an id. */
final class References {

    // Java makes the components of a record anew each time it is asked for them, and rows come by the hundred thousand.
    private static final ClassValue<List<Member>> MEMBERS = new ClassValue<>() {
        @Override
        protected List<Member> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(Member::of).toList();
        }
    };

    private final BiFunction<String, String, Optional<UUID>> named;

    /**
     * A member of a record.
     *
     * @param kindIn the member that says of what kind the id in this one is; null for most
     * @param element of a list; null for anything else
     */
    private record Member(
            String name,
            Class<?> type,
            @Nullable String kindIn,
            @Nullable Class<?> element) {

        static Member of(RecordComponent component) {
            KindIn kind = component.getAnnotation(KindIn.class);
            return new Member(
                    component.getName(),
                    component.getType(),
                    kind == null ? null : kind.value(),
                    References.element(component.getGenericType()) instanceof Class<?> element ? element : null);
        }
    }

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
        List<FieldError> unknown = resolveKnown(type, content);
        if (!unknown.isEmpty()) {
            throw new ProblemException(ProblemTypes.VALIDATION_FAILED, "Put what is missing on record first.", unknown);
        }
    }

    /** As {@link #resolve}, and leaves the names that nothing has as they are; says where they stand. */
    List<FieldError> resolveKnown(Class<?> type, ObjectNode content) {
        List<FieldError> unknown = new ArrayList<>();
        resolve(type, content, "", unknown);
        return unknown;
    }

    private void resolve(Class<?> type, ObjectNode record, String pointer, List<FieldError> unknown) {
        for (Member member : MEMBERS.get(type)) {
            String name = member.name();
            JsonNode value = record.get(name);
            if (value == null || value.isNull()) {
                continue;
            }
            String place = pointer + "/" + name;
            if (member.type() == UUID.class) {
                record.set(name, id(name, value, place, unknown));
            } else if (member.kindIn() != null) {
                record.set(name, idOfKind(record.path(member.kindIn()).asText(), value));
            } else if (member.type().isRecord() && value instanceof ObjectNode nested) {
                resolve(member.type(), nested, place, unknown);
            } else if (member.element() != null && value.isArray()) {
                each(member, member.element(), value, place, unknown);
            }
        }
    }

    private void each(Member member, Class<?> element, JsonNode values, String place, List<FieldError> unknown) {
        for (int index = 0; index < values.size(); index++) {
            if (element == UUID.class && values instanceof ArrayNode ids) {
                // A list of profileIds has a profileId in each place.
                String one = member.name().replaceFirst("s$", "");
                JsonNode unused = ids.set(index, id(one, ids.get(index), place + "/" + index, unknown));
            } else if (element.isRecord() && values.get(index) instanceof ObjectNode nested) {
                resolve(element, nested, place + "/" + index, unknown);
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
