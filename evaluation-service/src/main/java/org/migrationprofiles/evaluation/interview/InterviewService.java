package org.migrationprofiles.evaluation.interview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.replica.References;
import org.migrationprofiles.kit.aggregate.AggregateUseCases;
import org.migrationprofiles.kit.aggregate.AggregateWriter;

/** Use cases of interviews. */
@ApplicationScoped
public class InterviewService extends AggregateUseCases<InterviewContent, Interview> {

    private final References references;

    @Inject
    public InterviewService(EntityManager entities, AggregateWriter writer, References references) {
        super(Interview.TYPE, Interview.class, entities, writer);
        this.references = references;
    }

    @Override
    protected Interview made(InterviewContent content) {
        return new Interview(content);
    }

    @Override
    protected void check(InterviewContent content, @Nullable Interview known) {
        references.requireProfile(content.profileId(), "/profileId");
        if (content.activityId() != null) {
            references.require("activity", content.activityId().toString(), "/activityId");
        }
    }
}
