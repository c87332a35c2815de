package org.migrationprofiles.evaluation.survey;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.migrationprofiles.evaluation.replica.ReferringAggregate;
import org.migrationprofiles.kit.change.AggregateType;

/** One survey on record. */
@Entity
@Table(name = "survey")
public class Survey extends ReferringAggregate<SurveyContent> {

    /** Its kind. */
    public static final AggregateType TYPE = new AggregateType("survey");

    private boolean erased;

    @JdbcTypeCode(SqlTypes.JSON)
    private SurveyContent content;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Survey() {}

    Survey(SurveyContent content) {
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

    /** Whether what it told of the respondent has been erased; it takes nothing of the kind again. */
    public boolean erased() {
        return erased;
    }

    void markErased() {
        erased = true;
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
                content.projectId(),
                content.campaignId(),
                content.instrumentId(),
                content.recipientRole(),
                content.recipientStage(),
                content.respondentName(),
                content.respondentPublishedIn(),
                content.status(),
                content.statusReason(),
                content.statusCorrections(),
                content.sentOn(),
                content.respondedOn(),
                content.answers(),
                content.provenance(),
                erased,
                deletedReferences());
    }
}
