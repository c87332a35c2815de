package org.migrationprofiles.project.publication;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The publications on record. */
@ApplicationScoped
class Publications implements PanacheRepositoryBase<Publication, UUID> {

    List<Publication> search(PublicationSearch sought, UUID after, int limit) {
        return find(
                        "deleted = false and id > ?1 and (?2 is null or profileId = ?2) order by id",
                        after,
                        sought.profileId())
                .page(0, limit)
                .list();
    }
}
