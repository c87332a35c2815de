package org.migrationprofiles.project.portfolio;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Dependents;
import org.migrationprofiles.kit.aggregate.FreeNames;
import org.migrationprofiles.kit.aggregate.Together;
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

    // The Fund's own code comes before an alias.
    private static final String WHO_HAS = """
            (select project_id from project_identifier where value = %s order by scheme = 'ALIAS', scheme limit 1)
            """;
    private static final String FIND =
            "select * from project where id = coalesce(" + WHO_HAS.formatted(":value") + ", cast(:id as uuid))";

    /** A condition, in SQL with one parameter, on the project that {@link #find} finds by a text. */
    static final String FOUND_BY = "id = (select coalesce(" + WHO_HAS.formatted("sought.name") + """
                                  , case when sought.name ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
                                       then cast(sought.name as uuid) end)
                  from (select cast(? as text) as name) sought)
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
        if (id == null && FreeNames.has(Projects.class, identifier)) {
            return Optional.empty();
        }
        Together.settle();
        List<?> found = getEntityManager()
                .createNativeQuery(FIND, Project.class)
                .setParameter("value", identifier)
                .setParameter("id", id == null ? null : id.toString())
                .getResultList();
        return found.stream().map(Project.class::cast).findFirst();
    }

    /** The ids of those that {@link #find} finds by some values of identifiers, by these values. */
    Map<String, UUID> ids(Set<String> values) {
        List<?> rows = getEntityManager()
                .createNativeQuery("""
                        select distinct on (value) value, project_id from project_identifier
                        where value = any(cast(:values as text[])) order by value, scheme = 'ALIAS', scheme
                        """, Object[].class)
                .setParameter("values", values.toArray(String[]::new))
                .getResultList();
        return rows.stream().map(Object[].class::cast).collect(Collectors.toMap(row -> (String) row[0], row ->
                (UUID) row[1]));
    }

    /** Looks up at once which of some values of identifiers nobody has, for many projects that are written together. */
    void expect(List<String> values) {
        if (!values.isEmpty()) {
            List<?> taken = getEntityManager()
                    .createNativeQuery(
                            "select value from project_identifier where value = any(cast(:values as text[]))")
                    .setParameter("values", values.toArray(String[]::new))
                    .getResultList();
            FreeNames.remember(
                    Projects.class,
                    values,
                    taken.stream().map(String.class::cast).toList());
        }
    }

    /** Projects other than the given one that hold any of some identifiers, by what they hold. */
    Map<ProjectIdentifier.Name, UUID> holders(List<ProjectIdentifier> identifiers, @Nullable UUID except) {
        List<ProjectIdentifier.Name> sought = names(identifiers).stream()
                .filter(name -> !FreeNames.has(Projects.class, name.value()))
                .toList();
        if (sought.isEmpty()) {
            return Map.of();
        }
        Together.settle();
        List<?> rows = named(getEntityManager().createNativeQuery("""
                        select scheme, value, project_id from project_identifier
                        join unnest(cast(:schemes as text[]), cast(:values as text[])) as wanted (scheme, value)
                            using (scheme, value)
                        """, Object[].class), sought)
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
        Together.settle();
        write(List.of(project));
    }

    /** As {@link #name(Project)}, of one that is put on record; together with others where writes go together. */
    void nameNew(Project project) {
        FreeNames.take(
                Projects.class,
                project.content().identifiers().stream()
                        .map(ProjectIdentifier::value)
                        .toList());
        Together.send(Projects.class, project, this::write);
    }

    private void write(List<Project> projects) {
        List<ProjectIdentifier.Name> identifiers = new ArrayList<>();
        List<String> named = new ArrayList<>();
        for (Project project : projects) {
            for (ProjectIdentifier.Name identifier : names(project.content().identifiers())) {
                identifiers.add(identifier);
                named.add(project.id().toString());
            }
        }
        int written = identifiers.isEmpty()
                ? 0
                : named(getEntityManager().createNativeQuery("""
                        insert into project_identifier (scheme, value, project_id)
                        select scheme, value, project_id
                        from unnest(cast(:schemes as text[]), cast(:values as text[]), cast(:projects as uuid[]))
                             as wanted (scheme, value, project_id)
                        order by scheme, value
                        on conflict (scheme, value) do update set project_id = excluded.project_id
                        where project_identifier.project_id = excluded.project_id
                        """), identifiers)
                        .setParameter("projects", named.toArray(String[]::new))
                        .executeUpdate();
        if (written < identifiers.size()) {
            throw new ProblemException(
                    ProblemTypes.CONFLICT,
                    "Another request gave " + taken(projects) + " to another project at this moment.");
        }
    }

    private String taken(List<Project> projects) {
        return projects.stream()
                .flatMap(project -> holders(project.content().identifiers(), project.id()).keySet().stream())
                .map(ProjectIdentifier.Name::value)
                .sorted()
                .collect(Collectors.joining(", "));
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
