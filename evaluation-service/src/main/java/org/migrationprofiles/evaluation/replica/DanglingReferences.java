package org.migrationprofiles.evaluation.replica;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the records of every kind that refer to what has been deleted in project-service. */
@ApplicationScoped
public class DanglingReferences {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final EntityManager entities;
    private final ReferringTables tables;
    private final Replica replica;
    private final Mentions mentions;

    @Inject
    DanglingReferences(EntityManager entities, ReferringTables tables, Replica replica, Mentions mentions) {
        this.entities = entities;
        this.tables = tables;
        this.replica = replica;
        this.mentions = mentions;
    }

    /**
     * Those not deleted themselves, in the order of their ids.
     *
     * @param deletedId only those that refer to this; null for all
     * @param after the id of the last one seen; null to start
     * @param limit the most to return
     */
    @Transactional
    public List<DanglingReference> list(@Nullable String deletedId, @Nullable String after, int limit) {
        Map<String, Class<? extends ReferringAggregate<?>>> kinds = tables.all();
        if (kinds.isEmpty()) {
            return List.of();
        }
        String each = kinds.keySet().stream()
                .map(table -> "select '" + table + "' as kind, id from " + table
                        + " where not deleted and deleted_references <> '[]' and id > :after"
                        + " and (cast(:mentioned as text) is null or strpos(cast(content as text), :mentioned) > 0)")
                .collect(Collectors.joining(" union all "));
        List<DanglingReference> found = new ArrayList<>();
        for (Object row : entities.createNativeQuery(each + " order by id", Object[].class)
                .setParameter("after", after == null ? BEFORE_ALL : UUID.fromString(after))
                .setParameter("mentioned", deletedId == null ? null : "\"" + deletedId + "\"")
                .setMaxResults(limit)
                .getResultList()) {
            Object[] columns = (Object[]) row;
            found.add(dangling(entities.find(kinds.get((String) columns[0]), columns[1])));
        }
        return found;
    }

    private DanglingReference dangling(ReferringAggregate<?> referring) {
        Map<String, String> mentioned = mentions.in(referring.content());
        Map<String, DeletedRecord> deleted = replica.deleted(mentioned.values());
        List<DanglingReference.Deleted> references = new ArrayList<>();
        mentioned.forEach((pointer, id) -> {
            DeletedRecord record = deleted.get(id);
            if (record != null) {
                references.add(new DanglingReference.Deleted(pointer, record.type(), id, record.reason()));
            }
        });
        return new DanglingReference(
                referring.id(), referring.type().name(), referring.version(), referring.address(), references);
    }
}
