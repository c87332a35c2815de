package org.migrationprofiles.evaluation.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.migrationprofiles.evaluation.review.PublicationReview;
import org.migrationprofiles.evaluation.review.PublicationReviewContent;
import org.migrationprofiles.evaluation.review.PublicationReviewService;
import org.migrationprofiles.kit.imports.AggregateCollection;
import org.migrationprofiles.kit.imports.CollectionContext;

/** Publication reviews, exported and imported; what one role read of a publication at one time is one of them. */
@Singleton
class PublicationReviewCollection extends AggregateCollection<PublicationReviewContent, PublicationReview> {

    private final PublicationReviewService reviews;

    @Inject
    PublicationReviewCollection(CollectionContext context, PublicationReviewService reviews) {
        super(context, "publication-reviews", PublicationReviewContent.class, PublicationReview.class);
        this.reviews = reviews;
    }

    @Override
    public Map<String, String> tags() {
        return Map.of("reviewedOn", "#date+reviewed");
    }

    @Override
    protected boolean isKnownByWhatItSays() {
        return true;
    }

    @Override
    protected Optional<PublicationReview> withNameOf(ObjectNode content) {
        return alike(content, "publicationId", "reviewerRole", "reviewedOn", "provenance");
    }

    @Override
    protected PublicationReview create(PublicationReviewContent content) {
        return reviews.create(content);
    }

    @Override
    protected PublicationReview change(PublicationReview known, PublicationReviewContent content) {
        return reviews.change(known, content);
    }
}
