package org.migrationprofiles.project.determination;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Aggregate;

/** A task as it was read: whoever decides about it decides about this. */
public final class SeenTask {

    private final HeardDetermination heard;
    private final @Nullable SubjectKind<?, ?> kind;
    private final @Nullable Aggregate<?> record;
    private final List<TaskDecision> decisions;
    private final Instant now;

    SeenTask(
            HeardDetermination heard,
            @Nullable SubjectKind<?, ?> kind,
            @Nullable Aggregate<?> record,
            List<TaskDecision> decisions,
            Instant now) {
        this.heard = heard;
        this.kind = kind;
        this.record = record;
        this.decisions = List.copyOf(decisions);
        this.now = now;
    }

    /**
     * Tells whether anything has changed since it was read: the determination, the record, or what editors decided. The
     * versions of the first two and the number of the last decision, joined by hyphens.
     */
    public String tag() {
        return heard.version() + "-" + (record == null ? 0 : record.version()) + "-" + lastDecision();
    }

    /** The task. */
    public DeterminationTask task() {
        Determination state = heard.state();
        return new DeterminationTask(
                heard.id(),
                heard.version(),
                status(),
                state.subject(),
                state.attribute(),
                kind == null ? null : subjectRecord(kind),
                kind == null || record == null || record.deleted() ? List.of() : kind.values(record, state.attribute()),
                state.value(),
                state.unit(),
                state.rationale(),
                state.subjective(),
                state.byAuthorOfAssertion(),
                state.determinedBy(),
                state.determinedAt(),
                state.determinedAt() == null
                        ? null
                        : Duration.between(state.determinedAt(), now).toDays(),
                "/v1/determinations/" + heard.id(),
                state.conflictId(),
                state.conflictId() == null ? null : "/v1/conflicts/" + state.conflictId(),
                decisions.stream().map(TaskDecision::told).toList());
    }

    /** What is to be done. */
    TaskStatus status() {
        Determination state = heard.state();
        String determined = state.value();
        if (!heard.inForce()) {
            return TaskStatus.SUPERSEDED;
        }
        if (determined == null || kind == null || !kind.holds(state.attribute())) {
            return TaskStatus.NOT_APPLICABLE;
        }
        if (record != null && !record.deleted() && kind.agrees(record, state.attribute(), determined)) {
            return lastWas(TaskAction.APPLIED) ? TaskStatus.APPLIED : TaskStatus.SETTLED;
        }
        return lastWas(TaskAction.DISMISSED) ? TaskStatus.DISMISSED : TaskStatus.OPEN;
    }

    HeardDetermination heard() {
        return heard;
    }

    @Nullable
    SubjectKind<?, ?> kind() {
        return kind;
    }

    @Nullable
    Aggregate<?> record() {
        return record;
    }

    /** The number of the last decision; 0 when there is none. */
    int lastDecision() {
        return decisions.isEmpty() ? 0 : decisions.get(decisions.size() - 1).number();
    }

    private boolean lastWas(TaskAction action) {
        return !decisions.isEmpty() && decisions.get(decisions.size() - 1).was(action, heard.state());
    }

    private DeterminationTask.SubjectRecord subjectRecord(SubjectKind<?, ?> of) {
        String link = of.address(heard.state().subject().id());
        if (record == null) {
            return new DeterminationTask.SubjectRecord(RecordStanding.UNKNOWN, link, null, null);
        }
        return new DeterminationTask.SubjectRecord(
                record.deleted() ? RecordStanding.DELETED : RecordStanding.ON_RECORD,
                link,
                record.version(),
                record.deletionReason());
    }
}
