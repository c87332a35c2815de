package org.migrationprofiles.project.portfolio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.AggregateWriter;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;
import org.migrationprofiles.project.Chains;

/** How projects are related to each other: read from both sides, and without circles where there are none in life. */
@ApplicationScoped
@Transactional
public class ProjectRelations {

    private static final String LIST = """
            select * from (
                select 'OUTGOING' as direction, r ->> 'type' as type, cast(r ->> 'projectId' as uuid) as other,
                       r ->> 'strength' as strength, r ->> 'evidence' as evidence,
                       r #>> '{provenance,sourceId}' as source, r #>> '{provenance,locator}' as locator
                from project p cross join jsonb_array_elements(p.content -> 'relations') r
                where p.id = :id
                union all
                select 'INCOMING', r ->> 'type', p.id, r ->> 'strength', r ->> 'evidence',
                       r #>> '{provenance,sourceId}', r #>> '{provenance,locator}'
                from project p cross join jsonb_array_elements(p.content -> 'relations') r
                where not p.deleted and r ->> 'projectId' = cast(:id as text)
                  and p.content -> 'relations'
                      @> jsonb_build_array(jsonb_build_object('projectId', cast(:id as text)))
            ) related
            cross join lateral (
                select i ->> 'value' as identifier
                from project o cross join jsonb_array_elements(o.content -> 'identifiers') i
                where o.id = related.other and cast(i ->> 'primary' as boolean)) named
            where (direction || ' ' || type || ' ' || other) collate "C" > :after
            order by (direction || ' ' || type || ' ' || other) collate "C" limit :limit
            """;

    private final EntityManager entities;
    private final Chains chains;
    private final AggregateWriter writer;

    @Inject
    ProjectRelations(EntityManager entities, Chains chains, AggregateWriter writer) {
        this.entities = entities;
        this.chains = chains;
        this.writer = writer;
    }

    /**
     * The projects that one is related to, by its own word or by theirs; deleted ones have no say.
     *
     * @param after key of the last one seen; null to start
     * @param limit the most to return
     */
    public List<RelatedProject> of(Project project, @Nullable String after, int limit) {
        List<?> rows = entities.createNativeQuery(LIST, Tuple.class)
                .setParameter("id", project.id())
                .setParameter("after", after == null ? "" : after)
                .setParameter("limit", limit)
                .getResultList();
        return rows.stream().map(row -> related((Tuple) row)).toList();
    }

    /**
     * Checks the relations of a content before it is written.
     *
     * @param self the project whose content it is; null when it is new, and nothing can lead back to it
     * @return pointers to projects that are not on record; empty when all are
     * @throws ProblemException 400 when it refers to the project itself, 409 when it would close a circle
     */
    List<FieldError> unknown(List<ProjectRelation> relations, @Nullable UUID self) {
        if (self != null) {
            requireOthers(relations, self);
            // Before any record is locked: who waits for the lock of the links holds nothing that its holder wants.
            requireNoCircle(relations, self);
        }
        return errors(
                relations,
                relation -> !writer.mayReferTo(Project.class, relation.projectId()),
                "There is no such project.");
    }

    private static void requireOthers(List<ProjectRelation> relations, UUID self) {
        List<FieldError> same =
                errors(relations, relation -> relation.projectId().equals(self), "It is the project itself.");
        if (!same.isEmpty()) {
            throw new ProblemException(ProblemTypes.VALIDATION_FAILED, "A project is not related to itself.", same);
        }
    }

    private void requireNoCircle(List<ProjectRelation> relations, UUID self) {
        List<FieldError> circles = errors(
                relations,
                relation -> relation.type()
                        .chain()
                        .map(links -> chains.wouldClose(links, self, relation.projectId()))
                        .orElse(false),
                "It leads back to this project, itself or through others.");
        if (!circles.isEmpty()) {
            throw new ProblemException(
                    ProblemTypes.CONFLICT, "No project precedes itself or is a part of itself.", circles);
        }
    }

    private static List<FieldError> errors(
            List<ProjectRelation> relations, Predicate<ProjectRelation> wrong, String message) {
        List<FieldError> errors = new ArrayList<>();
        for (int index = 0; index < relations.size(); index++) {
            if (wrong.test(relations.get(index))) {
                errors.add(new FieldError("/relations/" + index + "/projectId", message));
            }
        }
        return errors;
    }

    private static RelatedProject related(Tuple row) {
        String strength = row.get("strength", String.class);
        String source = row.get("source", String.class);
        String locator = row.get("locator", String.class);
        return new RelatedProject(
                RelatedProject.Direction.valueOf(row.get("direction", String.class)),
                ProjectRelation.Type.valueOf(row.get("type", String.class)),
                row.get("other", UUID.class),
                row.get("identifier", String.class),
                strength == null ? null : ProjectRelation.EvidenceStrength.valueOf(strength),
                row.get("evidence", String.class),
                source == null && locator == null ? null : new Provenance(source, locator));
    }
}
