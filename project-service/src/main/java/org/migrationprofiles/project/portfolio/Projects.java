package org.migrationprofiles.project.portfolio;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Dependents;
import org.migrationprofiles.kit.change.AggregateType;
import org.migrationprofiles.kit.paging.Placed;
import org.migrationprofiles.kit.paging.Slice;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;
import org.migrationprofiles.project.organisation.Organisation;

/** The projects on record and the names under which they are found. */
@ApplicationScoped
class Projects implements PanacheRepositoryBase<Project, UUID>, Dependents {

    private static final String NAMING_ORGANISATION = """
            select cast(id as text) from project where not deleted
            and (content -> 'funders' @> jsonb_build_array(jsonb_build_object('organisationId', cast(:id as text)))
                 or content -> 'followUpFunding'
                    @> jsonb_build_array(jsonb_build_object('organisationId', cast(:id as text)))
                 or content -> 'participation' @> jsonb_build_object('stakeholders', jsonb_build_array(
                        jsonb_build_object('party', jsonb_build_object('organisationId', cast(:id as text)))))
                 or content -> 'participation' @> jsonb_build_object('governmentInvolvement', jsonb_build_array(
                        jsonb_build_object('actor', jsonb_build_object('organisationId', cast(:id as text)))))
                 or content -> 'participation' @> jsonb_build_object('partnerData', jsonb_build_array(
                        jsonb_build_object('partner', jsonb_build_object('organisationId', cast(:id as text))))))
            order by id
            """;

    private static final String RELATED_TO = """
            select cast(id as text) from project where not deleted
            and content -> 'relations' @> jsonb_build_array(jsonb_build_object('projectId', cast(:id as text)))
            order by id
            """;

    @Override
    public List<String> of(AggregateType type, UUID id) {
        if (type.equals(Organisation.TYPE)) {
            return naming(NAMING_ORGANISATION, id);
        }
        return type.equals(Project.TYPE) ? naming(RELATED_TO, id) : List.of();
    }

    private List<String> naming(String query, UUID id) {
        List<?> naming = getEntityManager()
                .createNativeQuery(query, String.class)
                .setParameter("id", id.toString())
                .setMaxResults(NAMED)
                .getResultList();
        return naming.stream().map(project -> "/v1/projects/" + project).toList();
    }

    List<Placed<Project>> search(ProjectSearch sought, Slice slice) {
        return sought.selection().read(getEntityManager(), Project.class, slice);
    }

    /** The project that has this identifier, whatever its scheme; the Fund's own code wins over an alias. */
    Optional<Project> named(String identifier) {
        List<?> ids = getEntityManager()
                .createNativeQuery(
                        "select project_id from project_identifier where value = :value order by scheme = 'ALIAS', scheme",
                        UUID.class)
                .setParameter("value", identifier)
                .setMaxResults(1)
                .getResultList();
        return ids.isEmpty() ? Optional.empty() : findByIdOptional((UUID) ids.get(0));
    }

    /** The project other than the given one that holds an identifier. */
    Optional<UUID> holder(ProjectIdentifier identifier, @Nullable UUID except) {
        List<?> holders = getEntityManager()
                .createNativeQuery(
                        "select project_id from project_identifier where scheme = :scheme and value = :value",
                        UUID.class)
                .setParameter("scheme", identifier.scheme().name())
                .setParameter("value", identifier.value())
                .getResultList();
        return holders.stream()
                .map(UUID.class::cast)
                .filter(holder -> !holder.equals(except))
                .findFirst();
    }

    /**
     * Makes a project findable by its identifiers; by earlier ones too, which nobody else can take.
     *
     * @throws ProblemException 409 when another project was given one of them at the same moment
     */
    void name(Project project) {
        for (ProjectIdentifier identifier : project.content().identifiers()) {
            int named = getEntityManager()
                    .createNativeQuery("""
                            insert into project_identifier (scheme, value, project_id) values (:scheme, :value, :project)
                            on conflict (scheme, value) do update set project_id = excluded.project_id
                            where project_identifier.project_id = excluded.project_id
                            """)
                    .setParameter("scheme", identifier.scheme().name())
                    .setParameter("value", identifier.value())
                    .setParameter("project", project.id())
                    .executeUpdate();
            if (named == 0) {
                throw new ProblemException(
                        ProblemTypes.CONFLICT,
                        "Another request gave " + identifier.value() + " to another project at this moment.");
            }
        }
    }
}
