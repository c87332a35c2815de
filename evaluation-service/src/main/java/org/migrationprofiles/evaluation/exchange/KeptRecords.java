package org.migrationprofiles.evaluation.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Aggregate;
import org.migrationprofiles.kit.exports.ExportedCollection;
import org.migrationprofiles.kit.table.RecordTable;

/**
 * A collection that the service keeps by itself, exported as it states it, and never imported.
 *
 * @param <A> aggregate
 */
abstract class KeptRecords<A extends Aggregate<?>> implements ExportedCollection {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final EntityManager entities;
    private final ObjectMapper json;
    private final String name;
    private final Class<A> type;
    private final RecordTable table;

    /**
     * @param name in addresses
     * @param state the record that states one
     */
    KeptRecords(EntityManager entities, ObjectMapper json, String name, Class<A> type, Class<?> state) {
        this.entities = entities;
        this.json = json;
        this.name = name;
        this.type = type;
        this.table = RecordTable.of(state);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> identity() {
        return List.of();
    }

    @Override
    public RecordTable table() {
        return table;
    }

    @Override
    public Map<String, String> tags() {
        return Map.of();
    }

    @Override
    public List<ObjectNode> records(@Nullable String key, int limit) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery(
                                "from " + type.getName() + " where deleted = false and id > :after order by id", type)
                        .setParameter("after", key == null ? BEFORE_ALL : UUID.fromString(key))
                        .setMaxResults(limit)
                        .getResultStream()
                        .map(aggregate -> json.<ObjectNode>valueToTree(aggregate.state()))
                        .toList());
    }

    @Override
    public String keyOf(ObjectNode record) {
        return record.path("id").asText();
    }
}
