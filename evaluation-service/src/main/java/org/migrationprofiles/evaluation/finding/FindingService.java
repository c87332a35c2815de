package org.migrationprofiles.evaluation.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.replica.References;
import org.migrationprofiles.kit.aggregate.AggregateUseCases;
import org.migrationprofiles.kit.aggregate.AggregateWriter;

/** Use cases of findings. */
@ApplicationScoped
public class FindingService extends AggregateUseCases<FindingContent, Finding> {

    private final References references;

    @Inject
    public FindingService(EntityManager entities, AggregateWriter writer, References references) {
        super(Finding.TYPE, Finding.class, entities, writer);
        this.references = references;
    }

    @Override
    protected Finding made(FindingContent content) {
        return new Finding(content);
    }

    @Override
    protected void check(FindingContent content, @Nullable Finding known) {
        references.requireProfile(content.profileId(), "/profileId");
        if (content.activityId() != null) {
            references.require("activity", content.activityId().toString(), "/activityId");
        }
    }
}
