package org.migrationprofiles.kit.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.migrationprofiles.kit.aggregate.AggregateWriter;
import org.migrationprofiles.kit.aggregate.Together;
import org.migrationprofiles.kit.table.ExactJson;

/** What every exchanged collection needs. */
@ApplicationScoped
public class CollectionContext {

    private final ObjectMapper json;
    private final AggregateWriter writer;
    private final EntityManager entities;
    private final Validator validator;
    private final Instance<ReferenceNames> names;
    private final WrittenRecords written;

    @Inject
    CollectionContext(
            ObjectMapper json,
            AggregateWriter writer,
            EntityManager entities,
            Validator validator,
            @Any Instance<ReferenceNames> names,
            WrittenRecords written) {
        this.json = ExactJson.exact(json.copy());
        this.writer = writer;
        this.entities = entities;
        this.validator = validator;
        this.names = names;
        this.written = written;
    }

    ObjectMapper json() {
        return json;
    }

    AggregateWriter writer() {
        return writer;
    }

    EntityManager entities() {
        return entities;
    }

    WrittenRecords written() {
        return written;
    }

    /**
     * The content that a JSON form says.
     *
     * @throws RuntimeException that stands for a problem, when it says none or breaks a rule of its type
     */
    public <C> C read(Class<C> type, ObjectNode form) {
        try {
            C read = json.treeToValue(form, type);
            Set<ConstraintViolation<C>> violations = validator.validate(read);
            if (!violations.isEmpty()) {
                throw new ConstraintViolationException(violations);
            }
            return read;
        } catch (JsonProcessingException unreadable) {
            throw new UnreadableRecordException(unreadable);
        }
    }

    /** The JSON form of a content. */
    public ObjectNode form(Object content) {
        return json.valueToTree(content);
    }

    /** The JSON form of a content, as text. */
    String text(Object content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A content could not be written", impossible);
        }
    }

    /**
     * What a member of a record names.
     *
     * @param kind of the record
     */
    Optional<UUID> named(String kind, String member, String name) {
        Map<String, UUID> found = found(kind, member).orElseGet(HashMap::new);
        String called = called(member, name);
        if (!found.containsKey(called)) {
            names.stream()
                    .flatMap(known -> known.find(member, name).stream())
                    .findFirst()
                    .ifPresent(id -> found.put(called, id));
        }
        return Optional.ofNullable(found.get(called));
    }

    /**
     * Looks up at once what a member of many records names that are about to be accepted together.
     *
     * @param kind of the records
     */
    void expect(String kind, String member, Set<String> called) {
        found(kind, member)
                .ifPresent(found -> names.forEach(known -> known.findAll(member, called)
                        .forEach((name, id) -> found.putIfAbsent(called(member, name), id))));
    }

    /** What a member of a record names, as far as it was looked up for all that are accepted together. */
    Optional<UUID> expected(String kind, String member, String name) {
        return found(kind, member).map(found -> found.get(called(member, name)));
    }

    private Optional<Map<String, UUID>> found(String kind, String member) {
        return Together.memory(CollectionContext.class, FoundNames.class, FoundNames::new)
                .filter(all -> names.stream().allMatch(known -> known.stay(member, kind)))
                .map(all -> all.ids);
    }

    private static String called(String member, String name) {
        return member + ' ' + name;
    }

    /** Names that earlier records of those that are accepted together have led to. */
    private static final class FoundNames {
        private final Map<String, UUID> ids = new HashMap<>();
    }

    <T> T inTransaction(Callable<T> read) {
        return QuarkusTransaction.requiringNew().call(read);
    }
}
