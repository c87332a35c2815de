package org.migrationprofiles.evaluation.instrument;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.migrationprofiles.kit.aggregate.Aggregate;
import org.migrationprofiles.kit.change.AggregateType;

/** One version of a survey instrument on record. */
@Entity
@Table(name = "survey_instrument")
public class SurveyInstrument extends Aggregate<SurveyInstrumentContent> {

    /** Its kind. */
    public static final AggregateType TYPE = new AggregateType("survey-instrument");

    private String key;

    @Column(name = "instrument_version")
    private int instrumentVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    private SurveyInstrumentContent content;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected SurveyInstrument() {}

    SurveyInstrument(SurveyInstrumentContent content) {
        super(null);
        this.key = content.key();
        this.instrumentVersion = content.instrumentVersion();
        this.content = content;
    }

    @Override
    public SurveyInstrumentContent content() {
        return content;
    }

    @Override
    protected void replaceContent(SurveyInstrumentContent replacement) {
        this.content = replacement;
    }

    @Override
    public AggregateType type() {
        return TYPE;
    }

    @Override
    public SurveyInstrumentState state() {
        return new SurveyInstrumentState(
                id(),
                version(),
                deleted(),
                deletionReason(),
                key,
                instrumentVersion,
                content.title(),
                content.status(),
                content.languages(),
                content.questions(),
                content.note(),
                content.provenance());
    }
}
