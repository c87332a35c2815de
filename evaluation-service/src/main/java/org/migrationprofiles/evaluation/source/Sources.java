package org.migrationprofiles.evaluation.source;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The sources on record. */
@ApplicationScoped
class Sources implements PanacheRepositoryBase<Source, UUID> {

    List<Source> search(UUID after, int limit) {
        return find("deleted = false and id > ?1 order by id", after)
                .page(0, limit)
                .list();
    }
}
