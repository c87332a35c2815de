package org.migrationprofiles.project.publication;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.migrationprofiles.kit.aggregate.Dependents;
import org.migrationprofiles.kit.change.AggregateType;
import org.migrationprofiles.kit.paging.Placed;
import org.migrationprofiles.kit.paging.Slice;
import org.migrationprofiles.project.portfolio.Project;
import org.migrationprofiles.project.profile.CountryProfile;

/** The publications on record. */
@ApplicationScoped
class Publications implements PanacheRepositoryBase<Publication, UUID>, Dependents {

    private static final Map<AggregateType, String> REFERENCES =
            Map.of(CountryProfile.TYPE, "profileId", Project.TYPE, "projectId", Publication.TYPE, "previousEdition");

    @Override
    public List<String> of(AggregateType type, UUID id) {
        String reference = REFERENCES.get(type);
        if (reference == null) {
            return List.of();
        }
        return find("deleted = false and " + reference + " = ?1 order by id", id).page(0, NAMED).stream()
                .map(publication -> "/v1/publications/" + publication.id())
                .toList();
    }

    List<Publication> ofProject(UUID projectId) {
        return find("""
                deleted = false and (projectId = ?1
                    or profileId in (select p.id from CountryProfile p where p.deleted = false and p.projectId = ?1))
                order by id
                """, projectId).list();
    }

    List<Placed<Publication>> search(PublicationSearch sought, Slice slice) {
        return sought.selection().read(getEntityManager(), Publication.class, slice);
    }
}
