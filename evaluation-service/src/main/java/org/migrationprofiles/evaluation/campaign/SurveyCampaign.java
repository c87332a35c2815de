package org.migrationprofiles.evaluation.campaign;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.migrationprofiles.kit.aggregate.Aggregate;
import org.migrationprofiles.kit.aggregate.NamedBy;
import org.migrationprofiles.kit.change.AggregateType;

/** One survey campaign on record. */
@Entity
@Table(name = "survey_campaign")
@NamedBy("key = ?")
public class SurveyCampaign extends Aggregate<SurveyCampaignContent> {

    /** Its kind. */
    public static final AggregateType TYPE = new AggregateType("survey-campaign");

    private String key;

    @JdbcTypeCode(SqlTypes.JSON)
    private SurveyCampaignContent content;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected SurveyCampaign() {}

    SurveyCampaign(SurveyCampaignContent content) {
        super(null);
        this.key = content.key();
        this.content = content;
    }

    @Override
    public SurveyCampaignContent content() {
        return content;
    }

    @Override
    protected void replaceContent(SurveyCampaignContent replacement) {
        this.content = replacement;
    }

    @Override
    public AggregateType type() {
        return TYPE;
    }

    @Override
    public SurveyCampaignState state() {
        return new SurveyCampaignState(
                id(),
                version(),
                deleted(),
                deletionReason(),
                key,
                content.title(),
                content.instrumentId(),
                content.sentFrom(),
                content.sentUntil(),
                content.population(),
                content.note(),
                content.provenance());
    }
}
