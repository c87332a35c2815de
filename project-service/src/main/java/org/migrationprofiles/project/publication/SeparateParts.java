package org.migrationprofiles.project.publication;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemType;

/**
 * Refuses what merges availability, visibility and availability of data (S19), wherever a publication or a part of one is
 * read from JSON: sources took them for one and so contradicted each other.
 */
@Singleton
class SeparateParts extends DeserializationProblemHandler implements ObjectMapperCustomizer {

    static final ProblemType PARTS_MERGED =
            new ProblemType("parts-merged", "The request merges what has to be kept apart", 422);

    private static final String DETAIL =
            "Whether one can get a publication, whether it reaches people and whether there are data are three things.";
    private static final String AVAILABILITY = "availability";
    private static final String VISIBILITY = "visibility";
    private static final String DATA_AVAILABILITY = "dataAvailability";

    private static final Map<Class<?>, String> PARTS = Map.of(
            Availability.class, AVAILABILITY, Visibility.class, VISIBILITY, DataAvailability.class, DATA_AVAILABILITY);

    // What more than one may have, or anything.
    private static final Set<String> OF_NO_PART = Set.of("provenance", "text");

    private final Map<String, String> partOfField = new HashMap<>();

    SeparateParts() {
        PARTS.forEach((type, part) -> Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(field -> !OF_NO_PART.contains(field))
                .forEach(field -> partOfField.put(field, part)));
        PARTS.values().forEach(part -> partOfField.put(part, part));
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.addHandler(this);
    }

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            JsonDeserializer<?> deserializer,
            Object beanOrClass,
            String field)
            throws IOException {
        Class<?> type = deserializer.handledType();
        Optional<String> wrong = type == PublicationContent.class || PARTS.containsKey(type)
                ? merged(field).or(() -> misplaced(field))
                : Optional.empty();
        if (wrong.isPresent()) {
            JsonMappingException refused = JsonMappingException.from(
                    parser,
                    DETAIL,
                    new ProblemException(PARTS_MERGED, DETAIL, List.of(new FieldError("", wrong.get()))));
            refused.prependPath(type, field);
            throw refused;
        }
        return false;
    }

    private static Optional<String> merged(String field) {
        String letters = field.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        String others = letters.replace(DATA_AVAILABILITY.toLowerCase(Locale.ROOT), "-");
        long named = List.of("-", AVAILABILITY, VISIBILITY).stream()
                .filter(others::contains)
                .count();
        return named < 2
                ? Optional.empty()
                : Optional.of("It names more than one of availability, visibility and dataAvailability. Send what is"
                        + " said of each with its own.");
    }

    private Optional<String> misplaced(String field) {
        return Optional.ofNullable(partOfField.get(field))
                .map(part -> "It belongs to " + part + ": /v1/publications/{id}/" + address(part) + ".");
    }

    private static String address(String part) {
        return part.equals(DATA_AVAILABILITY) ? "data-availability" : part;
    }
}
