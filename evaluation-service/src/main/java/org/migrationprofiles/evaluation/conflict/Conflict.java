package org.migrationprofiles.evaluation.conflict;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.migrationprofiles.evaluation.replica.ReferringAggregate;
import org.migrationprofiles.kit.change.AggregateType;

/** One conflict on record: one for each attribute of a subject, however often it is opened. */
@Entity
@Table(name = "conflict")
public class Conflict extends ReferringAggregate<ConflictContent> {

    /** Its kind. */
    public static final AggregateType TYPE = new AggregateType("conflict");

    /** What it is about, as the database guards it. */
    private String name;

    @Column(name = "opened_at")
    private Instant openedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private ConflictContent content;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Conflict() {}

    Conflict(ConflictContent content) {
        this.name = content.about().name();
        this.openedAt = content.openedAt();
        this.content = content;
    }

    /** What it is about, in a form that is found and ordered by. */
    String name() {
        return name;
    }

    @Override
    public ConflictContent content() {
        return content;
    }

    @Override
    protected void replaceContent(ConflictContent replacement) {
        this.openedAt = replacement.openedAt();
        this.content = replacement;
    }

    @Override
    public AggregateType type() {
        return TYPE;
    }

    @Override
    public ConflictState state() {
        return new ConflictState(
                id(),
                version(),
                deleted(),
                deletionReason(),
                content.subject(),
                content.attribute(),
                content.status(),
                content.openedAt(),
                content.assertions(),
                content.determinationId(),
                content.attribute().affects(),
                content.values(),
                deletedReferences());
    }
}
