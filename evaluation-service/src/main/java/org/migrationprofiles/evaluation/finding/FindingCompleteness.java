package org.migrationprofiles.evaluation.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.Observation;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;

/** Tells of which projects challenges and successes are on record, by the findings about them and about their profiles. */
@ApplicationScoped
@Transactional
public class FindingCompleteness {

    private static final String ROWS = """
            select cast(p.id as uuid) as project,
                   (select i ->> 'value' from jsonb_array_elements(p.state -> 'identifiers') i
                    where cast(i ->> 'primary' as boolean) limit 1) as identifier,
                   string_agg(said.id, ',' order by said.id) filter (where said.kind = 'CHALLENGE') as challenges,
                   string_agg(said.id, ',' order by said.id) filter (where said.kind = 'SUCCESS') as successes
            from replica p left join (
                select cast(f.id as text) as id, f.content ->> 'kind' as kind,
                       coalesce(profile.state ->> 'projectId', f.content -> 'subject' ->> 'id') as project
                from finding f left join replica profile on profile.aggregate_type = 'country-profile'
                    and not profile.deleted and profile.id = f.content -> 'subject' ->> 'id'
                where not f.deleted and f.content -> 'subject' ->> 'type' in ('PROJECT', 'PROFILE')) said
                on said.project = p.id
            where p.aggregate_type = 'project' and not p.deleted
              and (:projects = '' or p.id = any(string_to_array(:projects, ',')))
            group by p.id, p.state order by p.id collate "C"
            """;

    private final EntityManager entities;

    @Inject
    public FindingCompleteness(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Of some projects.
     *
     * @param projects their ids; none for all that project-service has told of
     * @throws ProblemException 400 when it has not told of one of them
     */
    public Completeness of(List<UUID> projects) {
        List<?> found = entities.createNativeQuery(ROWS, Tuple.class)
                .setParameter("projects", projects.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .getResultList();
        List<Completeness.Row> rows =
                found.stream().map(row -> row((Tuple) row)).toList();
        requireAll(projects, rows.stream().map(Completeness.Row::projectId).toList());
        return Completeness.of(rows);
    }

    private static void requireAll(List<UUID> projects, List<UUID> found) {
        List<FieldError> unknown = projects.stream()
                .filter(project -> !found.contains(project))
                .map(project -> new FieldError("?projectId", "There is no project " + project + "."))
                .toList();
        if (!unknown.isEmpty()) {
            throw new ProblemException(
                    ProblemTypes.INVALID_PARAMETER,
                    "Not all of these projects are there, as far as project-service has told.",
                    unknown);
        }
    }

    private static Completeness.Row row(Tuple row) {
        List<UUID> challenges = ids(row.get("challenges", String.class));
        List<UUID> successes = ids(row.get("successes", String.class));
        return new Completeness.Row(
                row.get("project", UUID.class),
                row.get("identifier", String.class),
                named(challenges),
                named(successes),
                challenges,
                successes);
    }

    private static Observation named(List<UUID> findings) {
        return findings.isEmpty() ? Observation.UNKNOWN : Observation.YES;
    }

    private static List<UUID> ids(@Nullable String joined) {
        return joined == null
                ? List.of()
                : Arrays.stream(joined.split(",", -1)).map(UUID::fromString).toList();
    }
}
