package org.migrationprofiles.project.profile;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Dependents;
import org.migrationprofiles.kit.aggregate.Siblings;
import org.migrationprofiles.kit.change.AggregateType;
import org.migrationprofiles.kit.paging.Placed;
import org.migrationprofiles.kit.paging.Slice;
import org.migrationprofiles.project.organisation.Organisation;
import org.migrationprofiles.project.portfolio.Project;

/** The country profiles on record. */
@ApplicationScoped
class CountryProfiles implements PanacheRepositoryBase<CountryProfile, UUID>, Dependents {

    private static final String NAMING = """
            with naming as materialized (
                select id from country_profile where not deleted
                and (content -> 'funders' @> jsonb_build_array(jsonb_build_object('organisationId', cast(:id as text)))
                     or content #>> '{institutionalisation,producerId}' = cast(:id as text)
                     or content #>> '{nextUpdate,securedFunding,organisationId}' = cast(:id as text)))
            select cast(id as text) from naming order by id
            """;

    private static final Siblings<UUID, CountryProfile> OF_PROJECT = new Siblings<>(
            CountryProfile.class, "projectId", profile -> profile.content().projectId());
    private static final Siblings<String, CountryProfile> OF_COUNTRY_ALONE = new Siblings<>(
            CountryProfile.class,
            "projectId is null and country",
            profile -> profile.content().projectId() == null ? profile.content().country() : null);

    @Override
    public List<String> of(AggregateType type, UUID id) {
        if (type.equals(Project.TYPE)) {
            return addresses(find("deleted = false and projectId = ?1 order by id", id));
        }
        if (type.equals(CountryProfile.TYPE)) {
            return addresses(find("deleted = false and supersedes = ?1 order by id", id));
        }
        if (!type.equals(Organisation.TYPE)) {
            return List.of();
        }
        List<?> naming = getEntityManager()
                .createNativeQuery(NAMING)
                .setParameter("id", id.toString())
                .setMaxResults(NAMED)
                .getResultList();
        return naming.stream().map(CountryProfiles::address).toList();
    }

    private static List<String> addresses(PanacheQuery<CountryProfile> referring) {
        return referring.page(0, NAMED).stream()
                .map(profile -> address(profile.id()))
                .toList();
    }

    private static String address(Object id) {
        return "/v1/profiles/" + id;
    }

    List<Placed<CountryProfile>> search(CountryProfileSearch sought, Slice slice) {
        return sought.selection().read(getEntityManager(), CountryProfile.class, slice);
    }

    Optional<CountryProfile> of(@Nullable UUID projectId, String country) {
        if (projectId == null) {
            return Optional.empty();
        }
        return OF_PROJECT
                .expected(projectId)
                .map(profiles -> profiles.stream()
                        .filter(profile -> profile.content().country().equals(country))
                        .findFirst())
                .orElseGet(() -> find("deleted = false and projectId = ?1 and country = ?2", projectId, country)
                        .firstResultOptional());
    }

    /** Those of a country, not deleted, that no project makes. */
    List<CountryProfile> ofCountryAlone(String country) {
        return OF_COUNTRY_ALONE.of(getEntityManager(), country);
    }

    /** Looks up at once those beside which many others are about to be put on record together. */
    void expect(List<CountryProfileContent> contents) {
        OF_PROJECT.expect(getEntityManager(), contents.stream().map(CountryProfileContent::projectId));
        OF_COUNTRY_ALONE.expect(
                getEntityManager(),
                contents.stream().filter(content -> content.projectId() == null).map(CountryProfileContent::country));
    }

    /** Lets one be found that was put on record, or says something else now. */
    void wrote(CountryProfile profile) {
        OF_PROJECT.wrote(profile);
        OF_COUNTRY_ALONE.wrote(profile);
    }

    /** Those that some projects make, not deleted. */
    List<CountryProfile> ofProjects(Collection<UUID> projectIds) {
        return find("deleted = false and projectId in ?1", projectIds).list();
    }

    /** Those on record that take the place of one, in the order of their creation. */
    List<CountryProfile> supersededBy(UUID id) {
        return find("deleted = false and supersedes = ?1 order by id", id).list();
    }

    /** Those of a country on record, in the order of their creation. */
    List<CountryProfile> ofCountry(String iso3) {
        return find("deleted = false and country = ?1 order by id", iso3).list();
    }
}
