package org.migrationprofiles.project.publication;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Dependents;
import org.migrationprofiles.kit.aggregate.Siblings;
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

    private static final Siblings<UUID, Publication> OF_PROFILE = new Siblings<>(
            Publication.class, "profileId", publication -> publication.content().profileId());
    private static final Siblings<UUID, Publication> OF_PROJECT = new Siblings<>(
            Publication.class, "projectId", publication -> publication.content().projectId());
    private static final Siblings<UUID, Publication> NEXT = new Siblings<>(
            Publication.class,
            "previousEdition",
            publication -> publication.content().previousEdition());

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

    /** Those of a profile itself, or of a project and of none of its profiles. */
    List<Publication> of(@Nullable UUID profileId, @Nullable UUID projectId) {
        List<Publication> found = profileId == null ? List.of() : OF_PROFILE.of(getEntityManager(), profileId);
        return found.isEmpty() && projectId != null ? OF_PROJECT.of(getEntityManager(), projectId) : found;
    }

    /** The edition that follows one, if one does. */
    Optional<Publication> next(UUID id) {
        return NEXT.expected(id)
                .map(editions -> editions.stream().findFirst())
                .orElseGet(() ->
                        find("deleted = false and previousEdition = ?1", id).firstResultOptional());
    }

    /** Looks up at once those beside which many others are about to be put on record together. */
    void expect(List<PublicationContent> contents) {
        OF_PROFILE.expect(getEntityManager(), contents.stream().map(PublicationContent::profileId));
        OF_PROJECT.expect(getEntityManager(), contents.stream().map(PublicationContent::projectId));
        NEXT.expect(getEntityManager(), contents.stream().map(PublicationContent::previousEdition));
    }

    /** Lets one be found that was put on record, or says something else now. */
    void wrote(Publication publication) {
        List.of(OF_PROFILE, OF_PROJECT, NEXT).forEach(siblings -> siblings.wrote(publication));
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
