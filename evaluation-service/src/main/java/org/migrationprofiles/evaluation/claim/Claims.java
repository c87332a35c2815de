package org.migrationprofiles.evaluation.claim;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The claims on record. */
@ApplicationScoped
class Claims implements PanacheRepositoryBase<Claim, UUID> {

    List<Claim> search(UUID after, int limit) {
        return find("deleted = false and id > ?1 order by id", after)
                .page(0, limit)
                .list();
    }
}
