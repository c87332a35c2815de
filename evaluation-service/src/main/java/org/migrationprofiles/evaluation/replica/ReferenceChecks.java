package org.migrationprofiles.evaluation.replica;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.migrationprofiles.kit.aggregate.AggregateWriter;

/** What was deleted or restored in project-service, and is to be marked where it is mentioned. */
@ApplicationScoped
class ReferenceChecks {

    private static final String TAKE =
            "delete from reference_check where aggregate_type = :type and id = :id returning heard_at";
    private static final String DELETED = """
            select coalesce(state ->> 'deletionReason', 'no reason given') from replica
            where aggregate_type = :type and id = :id and deleted
            """;

    private final EntityManager entities;
    private final ReferringTables tables;
    private final DeletedReferences references;
    private final AggregateWriter writer;

    @Inject
    ReferenceChecks(
            EntityManager entities, ReferringTables tables, DeletedReferences references, AggregateWriter writer) {
        this.entities = entities;
        this.tables = tables;
        this.references = references;
        this.writer = writer;
    }

    /** What is to be checked, the first heard first. */
    @Transactional
    List<Check> open() {
        List<Check> open = new ArrayList<>();
        for (Object row : entities.createNativeQuery(
                        "select aggregate_type, id from reference_check order by heard_at limit 200", Object[].class)
                .getResultList()) {
            Object[] columns = (Object[]) row;
            open.add(new Check((String) columns[0], (String) columns[1]));
        }
        return open;
    }

    /**
     * Marks, or frees of their mark, all records that mention what was deleted or restored, and is done with it: all in one
     * transaction, so that it is done once or is still to be done.
     */
    @Transactional
    void settle(Check check) {
        List<?> taken = entities.createNativeQuery(TAKE)
                .setParameter("type", check.type())
                .setParameter("id", check.id())
                .getResultList();
        if (taken.isEmpty()) {
            return;
        }
        String reason = reason(check);
        tables.all().forEach((table, kind) -> mentioning(table, check.id()).forEach(id -> settle(kind, id, reason)));
    }

    private void settle(Class<? extends ReferringAggregate<?>> kind, UUID id, String reason) {
        ReferringAggregate<?> referring = entities.find(kind, id, LockModeType.PESSIMISTIC_WRITE);
        if (!referring.deleted() && references.mark(referring)) {
            writer.restate(referring, reason);
        }
    }

    // In its text at first, quick and with some too many; where it stands is found out for each.
    private List<UUID> mentioning(String table, String mentioned) {
        List<UUID> found = new ArrayList<>();
        for (Object id : entities.createNativeQuery("select id from " + table
                        + " where not deleted and strpos(cast(content as text), :mentioned) > 0 order by id")
                .setParameter("mentioned", "\"" + mentioned + "\"")
                .getResultList()) {
            found.add((UUID) id);
        }
        return found;
    }

    private String reason(Check check) {
        List<?> deleted = entities.createNativeQuery(DELETED)
                .setParameter("type", check.type())
                .setParameter("id", check.id())
                .getResultList();
        String named = check.type().replace('-', ' ') + " " + check.id();
        return deleted.isEmpty()
                ? "The " + named + " is on record in project-service again."
                : "The " + named + " was deleted in project-service: " + deleted.get(0);
    }

    /**
     * Something that was deleted or restored.
     *
     * @param type of the aggregate in project-service
     * @param id of the record
     */
    record Check(String type, String id) {}
}
