package org.migrationprofiles.evaluation.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.replica.References;
import org.migrationprofiles.kit.aggregate.AggregateUseCases;
import org.migrationprofiles.kit.aggregate.AggregateWriter;

/** Use cases of survey campaigns. */
@ApplicationScoped
public class SurveyCampaignService extends AggregateUseCases<SurveyCampaignContent, SurveyCampaign> {

    private final References references;

    @Inject
    public SurveyCampaignService(EntityManager entities, AggregateWriter writer, References references) {
        super(SurveyCampaign.TYPE, SurveyCampaign.class, entities, writer);
        this.references = references;
    }

    @Override
    protected SurveyCampaign made(SurveyCampaignContent content) {
        return new SurveyCampaign(content);
    }

    @Override
    protected void check(SurveyCampaignContent content, @Nullable SurveyCampaign known) {
        references.requireProfile(content.profileId(), "/profileId");
        if (content.activityId() != null) {
            references.require("activity", content.activityId().toString(), "/activityId");
        }
    }
}
