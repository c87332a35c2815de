package org.migrationprofiles.evaluation.survey;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The surveys on record. */
@ApplicationScoped
class Surveys implements PanacheRepositoryBase<Survey, UUID> {

    @SuppressWarnings("unchecked")
    List<Survey> search(@Nullable UUID profileId, UUID after, int limit) {
        return getEntityManager()
                .createNativeQuery("""
                        select * from survey where not deleted and id > :after
                        and (cast(:profileId as text) is null or content ->> 'profileId' = cast(:profileId as text)) order by id limit :limit
                        """, Survey.class)
                .setParameter("after", after)
                .setParameter("profileId", profileId)
                .setParameter("limit", limit)
                .getResultList();
    }
}
