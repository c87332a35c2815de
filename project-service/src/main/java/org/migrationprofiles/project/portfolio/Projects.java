package org.migrationprofiles.project.portfolio;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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

    // Those that name it are found first, by indexes, and put in order then: few do, and the planner takes them for
    // many.
    private static final String NAMING_ORGANISATION = """
            with naming as materialized (
                select id from project where not deleted
                and (content -> 'funders' @> jsonb_build_array(jsonb_build_object('organisationId', cast(:id as text)))
                     or content -> 'followUpFunding'
                        @> jsonb_build_array(jsonb_build_object('organisationId', cast(:id as text)))
                     or content -> 'participation' @> jsonb_build_object('stakeholders', jsonb_build_array(
                            jsonb_build_object('party', jsonb_build_object('organisationId', cast(:id as text)))))
                     or content -> 'participation' @> jsonb_build_object('governmentInvolvement', jsonb_build_array(
                            jsonb_build_object('actor', jsonb_build_object('organisationId', cast(:id as text)))))
                     or content -> 'participation' @> jsonb_build_object('partnerData', jsonb_build_array(
                            jsonb_build_object('partner', jsonb_build_object('organisationId', cast(:id as text)))))))
            select cast(id as text) from naming order by id
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
                .createNativeQuery(query)
                .setParameter("id", id.toString())
                .setMaxResults(NAMED)
                .getResultList();
        return naming.stream().map(project -> "/v1/projects/" + project).toList();
    }

    List<Placed<Project>> search(ProjectSearch sought, Slice slice) {
        return sought.selection().read(getEntityManager(), Project.class, slice);
    }

    /**
     * The project that has this identifier, whatever its scheme, the Fund's own code before an alias; else the one with this id.
     *
     * @param id null for a text that is none
     */
    Optional<Project> find(String identifier, @Nullable UUID id) {
        List<?> found = getEntityManager()
                .createNativeQuery("""
                        select * from project where id = coalesce(
                            (select project_id from project_identifier where value = :value
                             order by scheme = 'ALIAS', scheme limit 1), cast(:id as uuid))
                        """, Project.class)
                .setParameter("value", identifier)
                .setParameter("id", id == null ? null : id.toString())
                .getResultList();
        return found.stream().map(Project.class::cast).findFirst();
    }

    /** Projects other than the given one that hold any of some identifiers, by what they hold. */
    Map<ProjectIdentifier.Name, UUID> holders(List<ProjectIdentifier> identifiers, @Nullable UUID except) {
        if (identifiers.isEmpty()) {
            return Map.of();
        }
        List<?> rows = named(getEntityManager().createNativeQuery("""
                        select scheme, value, project_id from project_identifier
                        join unnest(cast(:schemes as text[]), cast(:values as text[])) as wanted (scheme, value)
                            using (scheme, value)
                        """, Object[].class), names(identifiers))
                .getResultList();
        Map<ProjectIdentifier.Name, UUID> holders = new HashMap<>();
        for (Object row : rows) {
            Object[] held = (Object[]) row;
            UUID holder = (UUID) held[2];
            if (!holder.equals(except)) {
                holders.put(
                        new ProjectIdentifier.Name(
                                ProjectIdentifier.Scheme.valueOf(String.valueOf(held[0])), String.valueOf(held[1])),
                        holder);
            }
        }
        return holders;
    }

    /**
     * Makes a project findable by its identifiers; by earlier ones too, which nobody else can take.
     *
     * @throws ProblemException 409 when another project was given one of them at the same moment
     */
    void name(Project project) {
        List<ProjectIdentifier.Name> identifiers = names(project.content().identifiers());
        int named = identifiers.isEmpty()
                ? 0
                : named(getEntityManager().createNativeQuery("""
                        insert into project_identifier (scheme, value, project_id)
                        select scheme, value, cast(:project as uuid)
                        from unnest(cast(:schemes as text[]), cast(:values as text[])) as wanted (scheme, value)
                        order by scheme, value
                        on conflict (scheme, value) do update set project_id = excluded.project_id
                        where project_identifier.project_id = excluded.project_id
                        """), identifiers)
                        .setParameter("project", project.id().toString())
                        .executeUpdate();
        if (named < identifiers.size()) {
            String taken = holders(project.content().identifiers(), project.id()).keySet().stream()
                    .map(ProjectIdentifier.Name::value)
                    .sorted()
                    .collect(Collectors.joining(", "));
            throw new ProblemException(
                    ProblemTypes.CONFLICT, "Another request gave " + taken + " to another project at this moment.");
        }
    }

    private static List<ProjectIdentifier.Name> names(List<ProjectIdentifier> identifiers) {
        return identifiers.stream().map(ProjectIdentifier::name).distinct().toList();
    }

    private static Query named(Query query, List<ProjectIdentifier.Name> identifiers) {
        return query.setParameter(
                        "schemes",
                        identifiers.stream()
                                .map(identifier -> identifier.scheme().name())
                                .toArray(String[]::new))
                .setParameter(
                        "values",
                        identifiers.stream().map(ProjectIdentifier.Name::value).toArray(String[]::new));
    }
}
