package org.migrationprofiles.evaluation.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.AggregateWriter;
import org.migrationprofiles.kit.paging.Placed;
import org.migrationprofiles.kit.paging.Selection;
import org.migrationprofiles.kit.paging.Slice;
import org.migrationprofiles.kit.parameter.Ids;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;
import org.migrationprofiles.kit.request.RequestContext;

/** Use cases of determinations: made, superseded, withdrawn, never changed or deleted. */
@ApplicationScoped
@Transactional
public class DeterminationService {

    private static final String SUPERSEDED = "A later determination took its place.";
    private static final String WROTE_ONE = """
            select count(*) from change_event where aggregate_type = 'assertion' and not republished
            and actor = :actor and aggregate_id in (:ids)
            """;

    private final EntityManager entities;
    private final AggregateWriter writer;
    private final ConflictLocks locks;
    private final ConflictKeeper keeper;
    private final RequestContext request;

    @Inject
    public DeterminationService(
            EntityManager entities,
            AggregateWriter writer,
            ConflictLocks locks,
            ConflictKeeper keeper,
            RequestContext request) {
        this.entities = entities;
        this.writer = writer;
        this.locks = locks;
        this.keeper = keeper;
        this.request = request;
    }

    /**
     * The determination with an id.
     *
     * @throws ProblemException 404 when there is none
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Determination get(String id) {
        return Optional.of(id)
                .filter(Ids::isId)
                .map(known -> entities.find(Determination.class, UUID.fromString(known)))
                .orElseThrow(
                        () -> new ProblemException(ProblemTypes.NOT_FOUND, "There is no determination with this id."));
    }

    /** A slice of those sought. */
    public List<Placed<Determination>> search(Selection sought, Slice slice) {
        return sought.read(entities, Determination.class, slice);
    }

    /**
     * Determines which assertion of a conflict holds, or that none can be chosen. One that was in force is superseded.
     *
     * @param known the conflict as it was read and judged
     * @throws ProblemException 400 when the choice is none, 409 when nothing contradicts any more
     * @throws jakarta.persistence.OptimisticLockException when the conflict is no longer at the version that was judged
     */
    public Determination determine(Conflict known, DeterminationRequest made) {
        locks.take(known.content().about());
        Conflict conflict = writer.writable(Conflict.class, known);
        ConflictContent content = conflict.content();
        if (content.status() == ConflictStatus.RESOLVED_BY_AGREEMENT) {
            throw new ProblemException(
                    ProblemTypes.CONFLICT,
                    "Its assertions do not contradict each other, so there is nothing to determine.");
        }
        ConflictStatement chosen = chosen(content, made);
        supersede(content);
        Determination determination = writer.create(new Determination(new DeterminationContent(
                conflict.id(),
                content.subject(),
                content.attribute(),
                chosen == null ? null : chosen.value(),
                chosen == null ? content.attribute().unit(null) : chosen.unit(),
                chosen == null ? null : chosen.bounds(),
                chosen == null ? null : chosen.assertionId(),
                content.assertions().stream().map(ConsideredStatement::of).toList(),
                made.rationale().strip(),
                made.subjective(),
                request.actor(),
                ConflictKeeper.now(),
                wroteOneOf(content),
                DeterminationStatus.IN_FORCE,
                null)));
        boolean unused = writer.change(conflict, content.determined(determination.id()));
        return determination;
    }

    /**
     * Takes a determination back; its conflict is open again.
     *
     * @param reason kept with it
     * @throws ProblemException 409 when it is not in force
     */
    public Determination withdraw(Determination known, String reason) {
        locks.take(known.content().about());
        Determination determination = writer.writable(Determination.class, known);
        if (determination.content().status() != DeterminationStatus.IN_FORCE) {
            throw new ProblemException(
                    ProblemTypes.CONFLICT,
                    "It is not in force, but " + determination.content().status() + ".");
        }
        boolean unused = writer.change(
                determination, determination.content().with(DeterminationStatus.WITHDRAWN, reason), reason);
        keeper.keep(determination.content().about());
        return determination;
    }

    private static @Nullable ConflictStatement chosen(ConflictContent content, DeterminationRequest made) {
        if (made.undetermined() == (made.chosenAssertionId() != null)) {
            throw new ProblemException(
                    ProblemTypes.VALIDATION_FAILED,
                    "Choose an assertion, or say that it cannot be determined.",
                    List.of(new FieldError(
                            "/chosenAssertionId",
                            "An assertion of the conflict, or cannotBeDetermined: true, not both.")));
        }
        if (made.undetermined()) {
            return null;
        }
        return content.statement(made.chosenAssertionId())
                .orElseThrow(() -> new ProblemException(
                        ProblemTypes.VALIDATION_FAILED,
                        "The assertion is not one of this conflict.",
                        List.of(new FieldError(
                                "/chosenAssertionId",
                                "An assertion of the conflict, such as "
                                        + content.assertions().stream()
                                                .limit(ConflictStatement.NAMED)
                                                .map(statement ->
                                                        statement.assertionId().toString())
                                                .collect(Collectors.joining(", "))
                                        + "."))));
    }

    private void supersede(ConflictContent content) {
        UUID id = content.determinationId();
        Determination before = id == null ? null : entities.find(Determination.class, id);
        if (before != null) {
            boolean unused = writer.change(
                    before, before.content().with(DeterminationStatus.SUPERSEDED, SUPERSEDED), SUPERSEDED);
        }
    }

    // Who corrected one is an author of it as well.
    private boolean wroteOneOf(ConflictContent content) {
        Number written = (Number) entities.createNativeQuery(WROTE_ONE)
                .setParameter("actor", request.actor())
                .setParameter(
                        "ids",
                        content.assertions().stream()
                                .map(statement -> statement.assertionId().toString())
                                .toList())
                .getSingleResult();
        return written.longValue() > 0;
    }
}
