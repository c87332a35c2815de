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

    /** Links that may lead from record to record of one kind. */
    public enum Links {
        /** From a country profile to the one that it supersedes. */
        SUPERSEDED_PROFILES("country_profile", "select id, supersedes as followed from country_profile"),
        /** From a publication to its previous edition. */
        PREVIOUS_EDITIONS("publication", "select id, previous_edition as followed from publication"),
        /** From a project to those before it. */
        PRECEDING_PROJECTS("project", relations("PREDECESSOR")),
        /** From a project to those that it is a part of. */
        WHOLE_PROJECTS("project", relations("PART_OF"));

        private final String table;
        private final String links;

        Links(String table, String links) {
            this.table = table;
            this.links = links;
        }

        // A deleted project has no say; when it is restored, its relations are checked anew.
        private static String relations(String type) {
            return """
                    select p.id, cast(r ->> 'projectId' as uuid) as followed
                    from project p cross join jsonb_array_elements(p.content -> 'relations') r
                    where not p.deleted and r ->> 'type' = '%s'
                    """.formatted(type);
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
                with recursive earlier (id) as (
                  select cast(:followed as uuid)
                  union
                  select l.followed from (%s) l join earlier e on l.id = e.id where l.followed is not null)
                select exists (select 1 from earlier where id = :record)
                """.formatted(links.links);
        return (Boolean) entities.createNativeQuery(earlier)
                .setParameter("followed", followed)
                .setParameter("record", record)
                .getSingleResult();
    }
}
