package org.migrationprofiles.evaluation.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.migrationprofiles.evaluation.review.PublicationReview;
import org.migrationprofiles.evaluation.review.PublicationReviewContent;
import org.migrationprofiles.evaluation.review.PublicationReviewService;
import org.migrationprofiles.kit.imports.AggregateCollection;
import org.migrationprofiles.kit.imports.CollectionContext;

/** Publication reviews, exported and imported; what a source says of a profile's result at one place is one of them. */
@Singleton
class PublicationReviewCollection extends AggregateCollection<PublicationReviewContent, PublicationReview> {

    private final PublicationReviewService results;

    @Inject
    PublicationReviewCollection(CollectionContext context, PublicationReviewService results) {
        super(context, "publication-reviews", PublicationReviewContent.class, PublicationReview.class);
        this.results = results;
    }

    @Override
    protected Optional<PublicationReview> withNameOf(ObjectNode content) {
        return alike(content, "profileId", "resultCode", "provenance");
    }

    @Override
    protected PublicationReview create(PublicationReviewContent content) {
        return results.create(content);
    }

    @Override
    protected PublicationReview change(PublicationReview known, PublicationReviewContent content) {
        return results.change(known, content);
    }
}
