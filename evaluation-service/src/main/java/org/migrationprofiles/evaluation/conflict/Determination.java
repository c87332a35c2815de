package org.migrationprofiles.evaluation.conflict;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.migrationprofiles.kit.aggregate.Aggregate;
import org.migrationprofiles.kit.change.AggregateType;

/** One determination on record. It is never deleted. */
@Entity
@Table(name = "determination")
public class Determination extends Aggregate<DeterminationContent> {

    /** Its kind. */
    public static final AggregateType TYPE = new AggregateType("determination");

    @Column(name = "determined_at")
    private Instant determinedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private DeterminationContent content;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Determination() {}

    Determination(DeterminationContent content) {
        super(null);
        this.determinedAt = content.determinedAt();
        this.content = content;
    }

    @Override
    public DeterminationContent content() {
        return content;
    }

    @Override
    protected void replaceContent(DeterminationContent replacement) {
        this.determinedAt = replacement.determinedAt();
        this.content = replacement;
    }

    @Override
    public AggregateType type() {
        return TYPE;
    }

    @Override
    public DeterminationState state() {
        return new DeterminationState(
                id(),
                version(),
                deleted(),
                deletionReason(),
                content.conflictId(),
                content.subject(),
                content.attribute(),
                content.value(),
                content.unit(),
                content.bounds(),
                content.chosenAssertionId() == null,
                content.chosenAssertionId(),
                content.considered().stream()
                        .map(ConsideredStatement::assertionId)
                        .toList(),
                content.considered(),
                content.rationale(),
                content.subjective(),
                content.determinedBy(),
                content.determinedAt(),
                content.byAuthorOfAssertion(),
                content.status(),
                content.statusReason());
    }
}
