package org.migrationprofiles.evaluation.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.replica.References;
import org.migrationprofiles.kit.aggregate.AggregateUseCases;
import org.migrationprofiles.kit.aggregate.AggregateWriter;

/** Use cases of publication reviews. */
@ApplicationScoped
public class PublicationReviewService extends AggregateUseCases<PublicationReviewContent, PublicationReview> {

    private final References references;

    @Inject
    public PublicationReviewService(EntityManager entities, AggregateWriter writer, References references) {
        super(PublicationReview.TYPE, PublicationReview.class, entities, writer);
        this.references = references;
    }

    @Override
    protected PublicationReview made(PublicationReviewContent content) {
        return new PublicationReview(content);
    }

    @Override
    protected void check(PublicationReviewContent content, @Nullable PublicationReview known) {
        references.require("publication", content.publicationId().toString(), "/publicationId");
    }
}
