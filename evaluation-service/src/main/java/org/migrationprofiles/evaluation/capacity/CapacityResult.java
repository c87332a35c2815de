package org.migrationprofiles.evaluation.capacity;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.migrationprofiles.kit.aggregate.Aggregate;
import org.migrationprofiles.kit.change.AggregateType;

/** One capacity result on record. */
@Entity
@Table(name = "capacity_result")
public class CapacityResult extends Aggregate<CapacityResultContent> {

    /** Its kind. */
    public static final AggregateType TYPE = new AggregateType("capacity-result");

    @JdbcTypeCode(SqlTypes.JSON)
    private CapacityResultContent content;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected CapacityResult() {}

    CapacityResult(CapacityResultContent content) {
        super(null);

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
                content.provenance());
    }
}
