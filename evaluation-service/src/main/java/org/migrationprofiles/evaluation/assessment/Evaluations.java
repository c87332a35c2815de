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
    List<Evaluation> search(@Nullable String filter, UUID after, int limit) {
        return getEntityManager()
                .createNativeQuery("""
                        select * from evaluation where not deleted and id > :after
                        and (cast(:filter as text) is null or content -> 'profileIds' @> jsonb_build_array(cast(:filter as text))) order by id limit :limit
                        """, Evaluation.class)
                .setParameter("after", after)
                .setParameter("filter", filter)
                .setParameter("limit", limit)
                .getResultList();
    }
}
