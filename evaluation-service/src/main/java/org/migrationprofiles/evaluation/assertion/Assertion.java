package org.migrationprofiles.evaluation.assertion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.replica.ReferringAggregate;
import org.migrationprofiles.kit.change.AggregateType;

/** One assertion on record. */
@Entity
@Table(name = "assertion")
public class Assertion extends ReferringAggregate<AssertionContent> {

    /** Its kind. */
    public static final AggregateType TYPE = new AggregateType("assertion");

    @JdbcTypeCode(SqlTypes.JSON)
    private AssertionContent content;

    @Column(name = "recorded_by")
    @Nullable
    private String recordedBy;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Assertion() {}

    Assertion(AssertionContent content, String recordedBy) {
        this.content = content;
        this.recordedBy = recordedBy;
    }

    @Override
    public AssertionContent content() {
        return content;
    }

    /** The subject of the token that put it on record; null where that was not written down. */
    public @Nullable String recordedBy() {
        return recordedBy;
    }

    @Override
    protected void replaceContent(AssertionContent replacement) {
        this.content = replacement;
    }

    @Override
    public AggregateType type() {
        return TYPE;
    }

    @Override
    public AssertionState state() {
        return new AssertionState(
                id(),
                version(),
                deleted(),
                deletionReason(),
                content.subject(),
                content.attribute(),
                content.value(),
                content.attribute().unit(content.unit()),
                content.bounds(),
                content.phase(),
                content.validFrom(),
                content.validTo(),
                content.quote(),
                content.interpretation(),
                content.assertedOn(),
                content.evidenceLevel(),
                content.provenance(),
                recordedBy,
                deletedReferences());
    }
}
