package org.migrationprofiles.evaluation.use;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.replica.References;
import org.migrationprofiles.kit.aggregate.AggregateUseCases;
import org.migrationprofiles.kit.aggregate.AggregateWriter;

/** Use cases of use events. */
@ApplicationScoped
public class UseEventService extends AggregateUseCases<UseEventContent, UseEvent> {

    private final References references;

    @Inject
    public UseEventService(EntityManager entities, AggregateWriter writer, References references) {
        super(UseEvent.TYPE, UseEvent.class, entities, writer);
        this.references = references;
    }

    @Override
    protected UseEvent made(UseEventContent content) {
        return new UseEvent(content);
    }

    @Override
    protected void check(UseEventContent content, @Nullable UseEvent known) {
        references.requireProfile(content.profileId(), "/profileId");
        if (content.activityId() != null) {
            references.require("activity", content.activityId().toString(), "/activityId");
        }
    }
}
