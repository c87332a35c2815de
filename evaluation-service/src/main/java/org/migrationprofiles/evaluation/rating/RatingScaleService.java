package org.migrationprofiles.evaluation.rating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.replica.References;
import org.migrationprofiles.kit.aggregate.AggregateUseCases;
import org.migrationprofiles.kit.aggregate.AggregateWriter;

/** Use cases of rating scales. */
@ApplicationScoped
public class RatingScaleService extends AggregateUseCases<RatingScaleContent, RatingScale> {

    private final References references;

    @Inject
    public RatingScaleService(EntityManager entities, AggregateWriter writer, References references) {
        super(RatingScale.TYPE, RatingScale.class, entities, writer);
        this.references = references;
    }

    @Override
    protected RatingScale made(RatingScaleContent content) {
        return new RatingScale(content);
    }

    @Override
    protected void check(RatingScaleContent content, @Nullable RatingScale known) {
        references.requireProfile(content.profileId(), "/profileId");
        if (content.activityId() != null) {
            references.require("activity", content.activityId().toString(), "/activityId");
        }
    }
}
