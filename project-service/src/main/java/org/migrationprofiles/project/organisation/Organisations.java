package org.migrationprofiles.project.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.migrationprofiles.kit.paging.Placed;
import org.migrationprofiles.kit.paging.Slice;

/** The organisations on record. */
@ApplicationScoped
class Organisations implements PanacheRepositoryBase<Organisation, UUID> {

    List<Placed<Organisation>> search(OrganisationSearch sought, Slice slice) {
        return sought.selection().read(getEntityManager(), Organisation.class, slice);
    }
}
