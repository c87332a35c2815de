package org.migrationprofiles.evaluation.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.migrationprofiles.evaluation.Subject;
import org.migrationprofiles.evaluation.assertion.Attribute;
import org.migrationprofiles.evaluation.assertion.AttributeOfSubject;

/** Attributes of subjects whose conflicts are to be found out anew though nobody says anything: a release wrote them down. */
@ApplicationScoped
class ConflictChecks {

    private static final String TAKE = """
            delete from conflict_check where subject_type = :type and subject_id = :id and attribute = :attribute
            returning attribute
            """;

    private final EntityManager entities;
    private final ConflictKeeper keeper;

    @Inject
    ConflictChecks(EntityManager entities, ConflictKeeper keeper) {
        this.entities = entities;
        this.keeper = keeper;
    }

    /** Some of those that are open. */
    @Transactional
    List<AttributeOfSubject> open() {
        List<AttributeOfSubject> open = new ArrayList<>();
        for (Object row : entities.createNativeQuery(
                        "select subject_type, subject_id, attribute from conflict_check order by 1, 2, 3 limit 200",
                        Object[].class)
                .getResultList()) {
            Object[] columns = (Object[]) row;
            open.add(new AttributeOfSubject(
                    new Subject(Subject.Type.valueOf((String) columns[0]), (String) columns[1]),
                    Attribute.valueOf((String) columns[2])));
        }
        return open;
    }

    /** Brings the conflict up to date and is done with it, in one transaction. */
    @Transactional
    void settle(AttributeOfSubject about) {
        List<?> taken = entities.createNativeQuery(TAKE)
                .setParameter("type", about.subject().type().name())
                .setParameter("id", about.subject().id())
                .setParameter("attribute", about.attribute().name())
                .getResultList();
        if (!taken.isEmpty()) {
            keeper.saidOtherwise(about);
        }
    }
}
