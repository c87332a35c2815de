package org.migrationprofiles.project.determination;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A decision of an editor about a task, written once. */
@Entity
@Immutable
@Table(name = "determination_decision")
class TaskDecision {

    @Id
    @SuppressWarnings("NullAway.Init")
    private UUID id;

    @Column(name = "determination_id")
    @SuppressWarnings("NullAway.Init")
    private UUID determinationId;

    private int number;

    @Enumerated(EnumType.STRING)
    @SuppressWarnings("NullAway.Init")
    private TaskAction action;

    @Column(name = "determination_version")
    private long determinationVersion;

    private @Nullable String value;

    @Column(name = "record_version")
    private @Nullable Long recordVersion;

    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init")
    private String actor;

    @Column(name = "request_id")
    @SuppressWarnings("NullAway.Init")
    private String requestId;

    @Column(name = "decided_at")
    @SuppressWarnings("NullAway.Init")
    private Instant decidedAt;

    /** For Hibernate. */
    protected TaskDecision() {}

    /**
     * A new one.
     *
     * @param about the determination as it was judged
     * @param number counted from 1
     */
    TaskDecision(
            HeardDetermination about,
            int number,
            TaskAction action,
            @Nullable Long recordVersion,
            @Nullable String reason,
            String actor,
            String requestId) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.determinationId = about.id();
        this.number = number;
        this.action = action;
        this.determinationVersion = about.version();
        this.value = about.state().value();
        this.recordVersion = recordVersion;
        this.reason = reason;
        this.actor = actor;
        this.requestId = requestId;
        this.decidedAt = Instant.now();
    }

    UUID determinationId() {
        return determinationId;
    }

    /** Its place among those about one determination, counted from 1. */
    int number() {
        return number;
    }

    /** Whether it was this, about what the determination says now; another value has not been decided about. */
    boolean was(TaskAction other, Determination now) {
        return action == other && Objects.equals(value, now.value());
    }

    DeterminationTask.Decision told() {
        return new DeterminationTask.Decision(
                action, actor, decidedAt, reason, determinationVersion, value, recordVersion);
    }
}
