package org.migrationprofiles.evaluation.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.replica.References;
import org.migrationprofiles.kit.aggregate.AggregateWriter;
import org.migrationprofiles.kit.aggregate.Dependents;
import org.migrationprofiles.kit.change.AggregateType;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemType;
import org.migrationprofiles.kit.problem.ProblemTypes;

/**
 * Findings that are causes of others: they are there, stay there, and none is a cause of itself, whoever links them at the same
 * moment: one transaction at a time links.
 */
@ApplicationScoped
class Causes implements Dependents {

    private static final String LOCK =
            "select 1 from pg_advisory_xact_lock(hashtextextended('causes of findings in ' || current_schema(), 0))";
    private static final String LEADS_BACK = """
            with recursive earlier (id) as (
                select cast(:cause as text)
                union
                select c ->> 'findingId' from earlier e join finding f on f.id = cast(e.id as uuid) and not f.deleted
                cross join jsonb_array_elements(f.content -> 'causes') c where c ->> 'findingId' is not null)
            select exists (select 1 from earlier where id = cast(:finding as text))
            """;
    private static final String BROUGHT_ABOUT = """
            select cast(id as text) from finding where not deleted and content
                @> jsonb_build_object('causes', jsonb_build_array(jsonb_build_object('findingId', cast(:id as text))))
            order by id
            """;

    private final EntityManager entities;
    private final AggregateWriter writer;

    @Inject
    Causes(EntityManager entities, AggregateWriter writer) {
        this.entities = entities;
        this.writer = writer;
    }

    /**
     * Lets only causes pass that may be those of a finding.
     *
     * @param self the finding; null when it is new, and nothing can lead back to it
     * @throws ProblemException 400 when it is its own cause, 409 when it is that through others, 422 when a cause is not on
     *     record
     */
    void check(List<FindingCause> causes, @Nullable UUID self) {
        if (causes.stream().allMatch(cause -> cause.findingId() == null)) {
            return;
        }
        if (self != null) {
            refuse(
                    causes,
                    self::equals,
                    ProblemTypes.VALIDATION_FAILED,
                    "A finding is not its own cause.",
                    "It is the finding itself.");
            // Before any finding is locked: who waits here holds nothing that the one before wants.
            var unused = entities.createNativeQuery(LOCK).getSingleResult();
            refuse(
                    causes,
                    cause -> leadsBack(self, cause),
                    ProblemTypes.CONFLICT,
                    "A finding is not its own cause through others.",
                    "This finding is a cause of it, itself or through others.");
        }
        refuse(
                causes,
                cause -> !writer.mayReferTo(Finding.class, cause),
                References.UNKNOWN_REFERENCE,
                "A finding that is a cause is not on record.",
                "There is no such finding, or it was deleted.");
    }

    private static void refuse(
            List<FindingCause> causes, Predicate<UUID> wrong, ProblemType type, String detail, String message) {
        List<FieldError> errors = new ArrayList<>();
        for (int index = 0; index < causes.size(); index++) {
            UUID cause = causes.get(index).findingId();
            if (cause != null && wrong.test(cause)) {
                errors.add(new FieldError("/causes/" + index + "/findingId", message));
            }
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(type, detail, errors);
        }
    }

    private boolean leadsBack(UUID finding, UUID cause) {
        return (Boolean) entities.createNativeQuery(LEADS_BACK)
                .setParameter("cause", cause.toString())
                .setParameter("finding", finding.toString())
                .getSingleResult();
    }

    @Override
    public List<String> of(AggregateType type, UUID id) {
        if (!type.equals(Finding.TYPE)) {
            return List.of();
        }
        List<?> broughtAbout = entities.createNativeQuery(BROUGHT_ABOUT)
                .setParameter("id", id.toString())
                .setMaxResults(NAMED)
                .getResultList();
        return broughtAbout.stream().map(finding -> "/v1/findings/" + finding).toList();
    }
}
