package org.migrationprofiles.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * Keeps records that follow each other from going round in a circle, whoever links them at the same moment: one
 * transaction at a time links records of a table.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Chains {

    private static final String LOCK =
            "select 1 from pg_advisory_xact_lock(hashtextextended('chain:' || current_schema() || :table, 0))";

    private final EntityManager entities;

    @Inject
    public Chains(EntityManager entities) {
        this.entities = entities;
    }

    /** A table whose records may follow each other. */
    public enum Links {
        /** A country profile and the one that it supersedes. */
        SUPERSEDED_PROFILES("country_profile", "supersedes"),
        /** A publication and its previous edition. */
        PREVIOUS_EDITIONS("publication", "previous_edition");

        private final String table;
        private final String column;

        Links(String table, String column) {
            this.table = table;
            this.column = column;
        }
    }

    /**
     * Whether a record would come to follow itself. No other transaction links records of this table before the one of
     * the caller ends.
     *
     * @param record that is to follow another
     * @param followed by it
     */
    public boolean wouldClose(Links links, UUID record, UUID followed) {
        var unused = entities.createNativeQuery(LOCK)
                .setParameter("table", links.table)
                .getSingleResult();
        String earlier = """
                with recursive earlier (id, followed) as (
                  select id, %2$s from %1$s where id = :followed
                  union
                  select t.id, t.%2$s from %1$s t join earlier e on t.id = e.followed)
                select exists (select 1 from earlier where id = :record)
                """.formatted(links.table, links.column);
        return (Boolean) entities.createNativeQuery(earlier, Boolean.class)
                .setParameter("followed", followed)
                .setParameter("record", record)
                .getSingleResult();
    }
}
