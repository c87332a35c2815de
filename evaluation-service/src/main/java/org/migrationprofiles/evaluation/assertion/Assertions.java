package org.migrationprofiles.evaluation.assertion;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The assertions on record. */
@ApplicationScoped
class Assertions implements PanacheRepositoryBase<Assertion, UUID> {

    @SuppressWarnings("unchecked")
    List<Assertion> search(@Nullable String filter, UUID after, int limit) {
        return getEntityManager()
                .createNativeQuery("""
                        select * from assertion where not deleted and id > :after
                        and (cast(:filter as text) is null or content -> 'subject' ->> 'id' = cast(:filter as text)) order by id limit :limit
                        """, Assertion.class)
                .setParameter("after", after)
                .setParameter("filter", filter)
                .setParameter("limit", limit)
                .getResultList();
    }
}
