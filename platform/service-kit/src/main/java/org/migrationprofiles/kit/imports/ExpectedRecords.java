package org.migrationprofiles.kit.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Aggregate;
import org.migrationprofiles.kit.aggregate.FreeNames;

/** Finds aggregates by the ids that records were sent with, for many records at once where they are accepted together. */
final class ExpectedRecords {

    private ExpectedRecords() {}

    /** Looks up those that are on record. */
    static <A extends Aggregate<?>> void lookUp(EntityManager entities, Class<A> type, List<SentRecord> records) {
        List<UUID> ids = records.stream()
                .map(SentRecord::id)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (!ids.isEmpty()) {
            List<String> found = entities.createQuery("from " + type.getName() + " where id in (?1)", type)
                    .setParameter(1, ids)
                    .getResultStream()
                    .map(known -> known.id().toString())
                    .toList();
            FreeNames.remember(type, ids.stream().map(UUID::toString).toList(), found);
        }
    }

    /**
     * What records say. What they name is looked up for all of them at once, and its ids stand in the place of these names; names that
     * are not found so stay.
     *
     * @param kind of the records
     * @param type of their contents
     */
    static List<ObjectNode> contents(CollectionContext context, String kind, Class<?> type, List<SentRecord> records) {
        List<ObjectNode> contents = records.stream()
                .map(record -> record.onto(context.json().createObjectNode()))
                .toList();
        Map<String, Set<String>> names = new LinkedHashMap<>();
        References noted = new References((member, name) -> {
            boolean unused = names.computeIfAbsent(member, first -> new LinkedHashSet<>())
                    .add(name);
            return Optional.empty();
        });
        contents.forEach(content -> noted.resolveKnown(type, content));
        names.forEach((member, called) -> context.expect(kind, member, called));
        References found = new References((member, name) -> context.expected(kind, member, name));
        contents.forEach(content -> found.resolveKnown(type, content));
        return contents;
    }

    /** The one with an id, deleted or not; null when there is none. */
    static <A extends Aggregate<?>> @Nullable A find(EntityManager entities, Class<A> type, UUID id) {
        return FreeNames.has(type, id.toString()) ? null : entities.find(type, id);
    }

    /** One is about to be put on record with an id. */
    static void take(Class<? extends Aggregate<?>> type, UUID id) {
        FreeNames.take(type, List.of(id.toString()));
    }
}
