package org.migrationprofiles.evaluation.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.replica.ReferringAggregate;
import org.migrationprofiles.kit.aggregate.NamedBy;
import org.migrationprofiles.kit.change.AggregateType;

/** One evaluation on record. */
@Entity
@Table(name = "evaluation")
@NamedBy("lower(control_number) = lower(?)")
public class Evaluation extends ReferringAggregate<EvaluationContent> {

    /** Its kind. */
    public static final AggregateType TYPE = new AggregateType("evaluation");

    /** Guarded by the database. */
    @Column(name = "control_number")
    @Nullable
    private String controlNumber;

    @JdbcTypeCode(SqlTypes.JSON)
    private EvaluationContent content;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Evaluation() {}

    Evaluation(EvaluationContent content) {
        this.controlNumber = content.controlNumber();
        this.content = content;
    }

    @Override
    public EvaluationContent content() {
        return content;
    }

    @Override
    protected void replaceContent(EvaluationContent replacement) {
        this.controlNumber = replacement.controlNumber();
        this.content = replacement;
    }

    @Nullable
    String controlNumber() {
        return controlNumber;
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
                content.timing(),
                content.conduct(),
                content.level(),
                content.publishedOn(),
                content.donor(),
                content.projectCodes(),
                content.controlNumber(),
                content.languages(),
                content.url(),
                content.summary(),
                content.criteriaSetId(),
                content.ratingScaleId(),
                content.ratings(),
                content.evidenceLevel(),
                content.provenance(),
                deletedReferences());
    }
}
