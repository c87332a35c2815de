package org.migrationprofiles.evaluation.instrument;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.replica.References;
import org.migrationprofiles.kit.aggregate.AggregateUseCases;
import org.migrationprofiles.kit.aggregate.AggregateWriter;

/** Use cases of survey instruments. */
@ApplicationScoped
public class SurveyInstrumentService extends AggregateUseCases<SurveyInstrumentContent, SurveyInstrument> {

    private final References references;

    @Inject
    public SurveyInstrumentService(EntityManager entities, AggregateWriter writer, References references) {
        super(SurveyInstrument.TYPE, SurveyInstrument.class, entities, writer);
        this.references = references;
    }

    @Override
    protected SurveyInstrument made(SurveyInstrumentContent content) {
        return new SurveyInstrument(content);
    }

    @Override
    protected void check(SurveyInstrumentContent content, @Nullable SurveyInstrument known) {
        references.requireProfile(content.profileId(), "/profileId");
        if (content.activityId() != null) {
            references.require("activity", content.activityId().toString(), "/activityId");
        }
    }
}
