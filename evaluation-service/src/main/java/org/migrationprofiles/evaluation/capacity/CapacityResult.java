package org.migrationprofiles.evaluation.capacity;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.migrationprofiles.evaluation.Observation;
import org.migrationprofiles.evaluation.replica.ReferringAggregate;
import org.migrationprofiles.kit.change.AggregateType;

/** One capacity result on record. */
@Entity
@Table(name = "capacity_result")
public class CapacityResult extends ReferringAggregate<CapacityResultContent> {

    /** Its kind. */
    public static final AggregateType TYPE = new AggregateType("capacity-result");

    @JdbcTypeCode(SqlTypes.JSON)
    private CapacityResultContent content;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected CapacityResult() {}

    CapacityResult(CapacityResultContent content) {
        this.content = content;
    }

    @Override
    public CapacityResultContent content() {
        return content;
    }

    @Override
    protected void replaceContent(CapacityResultContent replacement) {
        this.content = replacement;
    }

    @Override
    public AggregateType type() {
        return TYPE;
    }

    @Override
    public CapacityResultState state() {
        return new CapacityResultState(
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
