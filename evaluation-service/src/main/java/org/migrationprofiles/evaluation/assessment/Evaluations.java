package org.migrationprofiles.evaluation.assessment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The evaluations on record. */
@ApplicationScoped
class Evaluations implements PanacheRepositoryBase<Evaluation, UUID> {

    @SuppressWarnings("unchecked")
    List<Evaluation> search(@Nullable UUID profileId, UUID after, int limit) {
        return getEntityManager()
                .createNativeQuery("""
                        select * from evaluation where not deleted and id > :after
                        and (cast(:profileId as text) is null or content -> 'profileIds' @> jsonb_build_array(cast(:profileId as text))) order by id limit :limit
                        """, Evaluation.class)
                .setParameter("after", after)
                .setParameter("profileId", profileId)
                .setParameter("limit", limit)
                .getResultList();
    }
}
