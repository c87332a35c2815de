package org.migrationprofiles.evaluation.finding;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.migrationprofiles.evaluation.replica.ReferringAggregate;
import org.migrationprofiles.kit.change.AggregateType;

/** One finding on record. */
@Entity
@Table(name = "finding")
public class Finding extends ReferringAggregate<FindingContent> {

    /** Its kind. */
    public static final AggregateType TYPE = new AggregateType("finding");

    @JdbcTypeCode(SqlTypes.JSON)
    private FindingContent content;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Finding() {}

    Finding(FindingContent content) {
        this.content = content;
    }

    @Override
    public FindingContent content() {
        return content;
    }

    @Override
    protected void replaceContent(FindingContent replacement) {
        this.content = replacement;
    }

    @Override
    public AggregateType type() {
        return TYPE;
    }

    @Override
    public FindingState state() {
        return new FindingState(
                id(),
                version(),
                deleted(),
                deletionReason(),
                content.kind(),
                content.category(),
                content.subject(),
                content.statement(),
                content.quote(),
                content.topics(),
                content.severity(),
                content.affectedCriteria(),
                content.phase(),
                content.causes(),
                content.effects(),
                content.risk(),
                content.disaggregation(),
                content.relatesTo(),
                content.activityId(),
                content.evidenceLevel(),
                content.provenance(),
                deletedReferences());
    }
}
