package org.migrationprofiles.evaluation.criteria;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.replica.References;
import org.migrationprofiles.kit.aggregate.AggregateUseCases;
import org.migrationprofiles.kit.aggregate.AggregateWriter;

/** Use cases of criteria sets. */
@ApplicationScoped
public class CriteriaSetService extends AggregateUseCases<CriteriaSetContent, CriteriaSet> {

    private final References references;

    @Inject
    public CriteriaSetService(EntityManager entities, AggregateWriter writer, References references) {
        super(CriteriaSet.TYPE, CriteriaSet.class, entities, writer);
        this.references = references;
    }

    @Override
    protected CriteriaSet made(CriteriaSetContent content) {
        return new CriteriaSet(content);
    }

    @Override
    protected void check(CriteriaSetContent content, @Nullable CriteriaSet known) {
        references.requireProfile(content.profileId(), "/profileId");
        if (content.activityId() != null) {
            references.require("activity", content.activityId().toString(), "/activityId");
        }
    }
}
