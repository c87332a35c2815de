package org.migrationprofiles.evaluation.impact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.replica.References;
import org.migrationprofiles.kit.aggregate.AggregateUseCases;
import org.migrationprofiles.kit.aggregate.AggregateWriter;

/** Use cases of impacts. */
@ApplicationScoped
public class ImpactService extends AggregateUseCases<ImpactContent, Impact> {

    private final References references;

    @Inject
    public ImpactService(EntityManager entities, AggregateWriter writer, References references) {
        super(Impact.TYPE, Impact.class, entities, writer);
        this.references = references;
    }

    @Override
    protected Impact made(ImpactContent content) {
        return new Impact(content);
    }

    @Override
    protected void check(ImpactContent content, @Nullable Impact known) {
        references.requireProfile(content.profileId(), "/profileId");
        if (content.activityId() != null) {
            references.require("activity", content.activityId().toString(), "/activityId");
        }
    }
}
