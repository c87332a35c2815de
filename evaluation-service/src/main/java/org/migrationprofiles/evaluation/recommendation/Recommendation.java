package org.migrationprofiles.evaluation.recommendation;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.migrationprofiles.evaluation.Observation;
import org.migrationprofiles.evaluation.capacity.CapacityWarning;
import org.migrationprofiles.evaluation.capacity.ResultCode;
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
                content.profileId(),
                content.resultCode(),
                content.value(),
                content.activityId(),
                content.note(),
                content.evidenceLevel(),
                content.provenance(),
                warnings(),
                deletedReferences());
    }

    // That the publication was released (R1) is about nothing but the publication.
    private List<CapacityWarning> warnings() {
        boolean restsOnNothing = content.value() == Observation.YES
                && content.resultCode() != ResultCode.R1
                && content.activityId() == null;
        return restsOnNothing ? List.of(CapacityWarning.WITHOUT_ACTIVITY) : List.of();
    }
}
