package org.migrationprofiles.evaluation.assessment;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.migrationprofiles.kit.aggregate.Aggregate;
import org.migrationprofiles.kit.change.AggregateType;

/** One evaluation on record. */
@Entity
@Table(name = "evaluation")
public class Evaluation extends Aggregate<EvaluationContent> {

    /** Its kind. */
    public static final AggregateType TYPE = new AggregateType("evaluation");

    @JdbcTypeCode(SqlTypes.JSON)
    private EvaluationContent content;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Evaluation() {}

    Evaluation(EvaluationContent content) {
        super(null);

        this.content = content;
    }

    @Override
    public EvaluationContent content() {
        return content;
    }

    @Override
    protected void replaceContent(EvaluationContent replacement) {

        this.content = replacement;
    }

    @Override
    public AggregateType type() {
        return TYPE;
    }

    @Override
    public EvaluationState state() {
        return new EvaluationState(
                id(),
                version(),
                deleted(),
                deletionReason(),
                content.title(),
                content.status(),
                content.profileIds(),
                content.projectIds(),
                content.publishedOn(),
                content.provenance());
    }
}
