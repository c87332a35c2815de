package org.migrationprofiles.evaluation.survey;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.migrationprofiles.kit.aggregate.Aggregate;
import org.migrationprofiles.kit.change.AggregateType;

/** One survey on record. */
@Entity
@Table(name = "survey")
public class Survey extends Aggregate<SurveyContent> {

    /** Its kind. */
    public static final AggregateType TYPE = new AggregateType("survey");

    @JdbcTypeCode(SqlTypes.JSON)
    private SurveyContent content;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Survey() {}

    Survey(SurveyContent content) {
        super(null);

        this.content = content;
    }

    @Override
    public SurveyContent content() {
        return content;
    }

    @Override
    protected void replaceContent(SurveyContent replacement) {

        this.content = replacement;
    }

    @Override
    public AggregateType type() {
        return TYPE;
    }

    @Override
    public SurveyState state() {
        return new SurveyState(
                id(),
                version(),
                deleted(),
                deletionReason(),
                content.profileId(),
                content.status(),
                content.statusReason(),
                content.respondedOn(),
                content.provenance());
    }
}
