package org.migrationprofiles.evaluation.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.replica.References;
import org.migrationprofiles.kit.aggregate.AggregateUseCases;
import org.migrationprofiles.kit.aggregate.AggregateWriter;

/** Use cases of recommendations. */
@ApplicationScoped
public class RecommendationService extends AggregateUseCases<RecommendationContent, Recommendation> {

    private final References references;

    @Inject
    public RecommendationService(EntityManager entities, AggregateWriter writer, References references) {
        super(Recommendation.TYPE, Recommendation.class, entities, writer);
        this.references = references;
    }

    @Override
    protected Recommendation made(RecommendationContent content) {
        return new Recommendation(content);
    }

    @Override
    protected void check(RecommendationContent content, @Nullable Recommendation known) {
        references.requireProfile(content.profileId(), "/profileId");
        if (content.activityId() != null) {
            references.require("activity", content.activityId().toString(), "/activityId");
        }
    }
}
