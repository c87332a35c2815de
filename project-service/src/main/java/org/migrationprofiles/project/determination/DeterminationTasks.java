package org.migrationprofiles.project.determination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Aggregate;
import org.migrationprofiles.kit.paging.Placed;
import org.migrationprofiles.kit.paging.Slice;
import org.migrationprofiles.kit.parameter.Ids;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;
import org.migrationprofiles.kit.request.RequestContext;
import org.migrationprofiles.project.portfolio.ProjectService;

/**
 * Use cases of determination tasks. A task is computed from the determination, the record and the decisions of editors as they
 * are when it is asked for, so it is never out of date; nothing but an application changes a record.
 */
@ApplicationScoped
@Transactional
public class DeterminationTasks {

    private static final int READ_AT_ONCE = 200;

    private final EntityManager entities;
    private final SubjectKinds kinds;
    private final Validator validator;
    private final RequestContext request;

    @Inject
    DeterminationTasks(EntityManager entities, SubjectKinds kinds, Validator validator, RequestContext request) {
        this.entities = entities;
        this.kinds = kinds;
        this.validator = validator;
        this.request = request;
    }

    /** A slice of those sought. */
    public List<Placed<DeterminationTask>> search(DeterminationTaskSearch sought, Slice slice) {
        List<Placed<DeterminationTask>> found = new ArrayList<>();
        Slice next = new Slice(slice.order(), slice.after(), READ_AT_ONCE);
        while (true) {
            List<Placed<HeardDetermination>> read = sought.selection().read(entities, HeardDetermination.class, next);
            List<SeenTask> seen = seen(read.stream().map(Placed::item).toList());
            for (int index = 0; index < seen.size(); index++) {
                if (sought.seeks(seen.get(index).status())) {
                    found.add(
                            new Placed<>(seen.get(index).task(), read.get(index).position()));
                    if (found.size() == slice.limit()) {
                        return found;
                    }
                }
            }
            if (read.size() < READ_AT_ONCE) {
                return found;
            }
            // What has been judged is of no use any more, and the records may be large.
            entities.clear();
            next = new Slice(slice.order(), read.get(read.size() - 1).position(), READ_AT_ONCE);
        }
    }

    /**
     * The task of a determination.
     *
     * @throws ProblemException 404 when no such determination has been heard of
     */
    public SeenTask get(String id) {
        HeardDetermination heard = Ids.isId(id) ? entities.find(HeardDetermination.class, UUID.fromString(id)) : null;
        if (heard == null) {
            throw new ProblemException(ProblemTypes.NOT_FOUND, "No determination with this id has been heard of.");
        }
        return seen(List.of(heard)).get(0);
    }

    /**
     * Lets the record say what was determined, by the use case that changes such records; its history names the determination.
     *
     * @throws OptimisticLockException when the determination, the record or a decision is newer than what was seen
     * @throws ProblemException 409 unless the task is open, or when the record may not say so; 410 when the record was deleted;
     *     422 when it is not on record, or the value is none of the attribute's
     */
    public SeenTask apply(SeenTask task) {
        require(task, TaskStatus.OPEN, "Only an open task can be applied.");
        HeardDetermination heard = writable(task);
        Determination state = heard.state();
        SubjectKind<?, ?> kind = task.kind();
        String determined = state.value();
        if (kind == null || determined == null) {
            throw new IllegalStateException("An open task has a value to apply");
        }
        Aggregate<?> record = task.record();
        if (record == null) {
            throw new ProblemException(
                    ProjectService.UNKNOWN_REFERENCE,
                    "What it is about is not on record here.",
                    List.of(new FieldError(
                            "/subject/id",
                            "Nothing at " + kind.address(state.subject().id()) + ".")));
        }
        record.requireAlive();
        String reason = "Determination " + heard.id() + (state.rationale() == null ? "" : ": " + state.rationale());
        long version = kind.apply(record, state.attribute(), determined, reason, validator);
        return decided(task, heard, TaskAction.APPLIED, version, state.rationale());
    }

    /**
     * Leaves the record as it is.
     *
     * @param reason why
     * @throws OptimisticLockException as {@link #apply}
     * @throws ProblemException 409 unless the task is open
     */
    public SeenTask dismiss(SeenTask task, String reason) {
        require(task, TaskStatus.OPEN, "Only an open task can be dismissed.");
        return decided(task, writable(task), TaskAction.DISMISSED, null, reason);
    }

    /**
     * Brings a dismissed task back.
     *
     * @param reason why
     * @throws OptimisticLockException as {@link #apply}
     * @throws ProblemException 409 unless the task is dismissed
     */
    public SeenTask reopen(SeenTask task, String reason) {
        require(task, TaskStatus.DISMISSED, "Only a dismissed task can be reopened.");
        return decided(task, writable(task), TaskAction.REOPENED, null, reason);
    }

    private static void require(SeenTask task, TaskStatus needed, String otherwise) {
        TaskStatus status = task.status();
        if (status != needed) {
            throw new ProblemException(ProblemTypes.CONFLICT, otherwise + " This one is " + status + ".")
                    .with("taskStatus", status);
        }
    }

    /** The determination, for one decision at a time. */
    private HeardDetermination writable(SeenTask task) {
        HeardDetermination heard =
                entities.find(HeardDetermination.class, task.heard().id(), LockModeType.PESSIMISTIC_WRITE);
        if (heard == null
                || heard.version() != task.heard().version()
                || seen(List.of(heard)).get(0).lastDecision() != task.lastDecision()) {
            throw new OptimisticLockException("The task has changed since it was seen");
        }
        return heard;
    }

    private SeenTask decided(
            SeenTask task,
            HeardDetermination heard,
            TaskAction action,
            @Nullable Long recordVersion,
            @Nullable String reason) {
        entities.persist(new TaskDecision(
                heard, task.lastDecision() + 1, action, recordVersion, reason, request.actor(), request.requestId()));
        entities.flush();
        return seen(List.of(heard)).get(0);
    }

    /** Some determinations beside what is on record now, in their order. */
    private List<SeenTask> seen(List<HeardDetermination> heard) {
        Map<SubjectKind<?, ?>, Map<UUID, Aggregate<?>>> records = new HashMap<>();
        for (SubjectKind<?, ?> kind : kinds.all()) {
            List<UUID> ids = heard.stream()
                    .map(determination -> determination.state().subject())
                    .filter(subject -> subject.type().equals(kind.type()) && Ids.isId(subject.id()))
                    .map(subject -> UUID.fromString(subject.id()))
                    .distinct()
                    .toList();
            records.put(kind, ids.isEmpty() ? Map.of() : kind.find(entities, ids));
        }
        Map<UUID, List<TaskDecision>> decisions =
                decisions(heard.stream().map(HeardDetermination::id).toList());
        Instant now = Instant.now();
        List<SeenTask> tasks = new ArrayList<>();
        for (HeardDetermination determination : heard) {
            Determination.Subject subject = determination.state().subject();
            SubjectKind<?, ?> kind = kinds.of(subject).orElse(null);
            Aggregate<?> record = kind == null || !Ids.isId(subject.id())
                    ? null
                    : records.getOrDefault(kind, Map.of()).get(UUID.fromString(subject.id()));
            tasks.add(new SeenTask(
                    determination, kind, record, decisions.getOrDefault(determination.id(), List.of()), now));
        }
        return tasks;
    }

    private Map<UUID, List<TaskDecision>> decisions(List<UUID> determinations) {
        return entities.createQuery(
                        "from TaskDecision where determinationId in :determinations order by number",
                        TaskDecision.class)
                .setParameter("determinations", determinations)
                .getResultStream()
                .collect(Collectors.groupingBy(TaskDecision::determinationId));
    }
}
