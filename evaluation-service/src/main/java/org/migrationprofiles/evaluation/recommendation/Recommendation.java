package org.migrationprofiles.evaluation.recommendation;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.migrationprofiles.evaluation.replica.ReferringAggregate;
import org.migrationprofiles.kit.change.AggregateType;

/** One recommendation on record. */
@Entity
@Table(name = "recommendation")
public class Recommendation extends ReferringAggregate<RecommendationContent> {

    /** Its kind. */
    public static final AggregateType TYPE = new AggregateType("recommendation");

    @JdbcTypeCode(SqlTypes.JSON)
    private RecommendationContent content;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Recommendation() {}

    Recommendation(RecommendationContent content) {
        this.content = content;
    }

    @Override
    public RecommendationContent content() {
        return content;
    }

    @Override
    protected void replaceContent(RecommendationContent replacement) {
        this.content = replacement;
    }

    @Override
    public AggregateType type() {
        return TYPE;
    }

    @Override
    public RecommendationState state() {
        return new RecommendationState(
                id(),
                version(),
                deleted(),
                deletionReason(),
                content.evaluationId(),
                content.subject(),
                content.text(),
                content.wording(),
                content.topics(),
                content.addressee(),
                content.priority(),
                content.status(),
                content.managementResponse(),
                content.gap(),
                content.usedBy(),
                content.phase(),
                content.evidenceLevel(),
                content.provenance(),
                deletedReferences());
    }
}
