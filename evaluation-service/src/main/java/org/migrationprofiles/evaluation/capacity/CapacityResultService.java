package org.migrationprofiles.evaluation.capacity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.replica.References;
import org.migrationprofiles.kit.aggregate.AggregateUseCases;
import org.migrationprofiles.kit.aggregate.AggregateWriter;

/** Use cases of capacity results. */
@ApplicationScoped
public class CapacityResultService extends AggregateUseCases<CapacityResultContent, CapacityResult> {

    private final References references;

    @Inject
    public CapacityResultService(EntityManager entities, AggregateWriter writer, References references) {
        super(CapacityResult.TYPE, CapacityResult.class, entities, writer);
        this.references = references;
    }

    @Override
    protected CapacityResult made(CapacityResultContent content) {
        return new CapacityResult(content);
    }

    @Override
    protected void check(CapacityResultContent content, @Nullable CapacityResult known) {
        references.requireProfile(content.profileId(), "/profileId");
        if (content.activityId() != null) {
            references.require("activity", content.activityId().toString(), "/activityId");
        }
    }
}
