package org.migrationprofiles.evaluation.capacity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The capacity results on record. */
@ApplicationScoped
class CapacityResults implements PanacheRepositoryBase<CapacityResult, UUID> {

    @SuppressWarnings("unchecked")
    List<CapacityResult> search(@Nullable UUID profileId, UUID after, int limit) {
        return getEntityManager()
                .createNativeQuery("""
                        select * from capacity_result where not deleted and id > :after
                        and (cast(:profileId as text) is null or content ->> 'profileId' = cast(:profileId as text)) order by id limit :limit
                        """, CapacityResult.class)
                .setParameter("after", after)
                .setParameter("profileId", profileId)
                .setParameter("limit", limit)
                .getResultList();
    }
}
