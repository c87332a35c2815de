package org.migrationprofiles.evaluation.review;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.migrationprofiles.evaluation.replica.ReferringAggregate;
import org.migrationprofiles.kit.change.AggregateType;

/** One publication review on record. */
@Entity
@Table(name = "publication_review")
public class PublicationReview extends ReferringAggregate<PublicationReviewContent> {

    /** Its kind. */
    public static final AggregateType TYPE = new AggregateType("publication-review");

    @JdbcTypeCode(SqlTypes.JSON)
    private PublicationReviewContent content;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected PublicationReview() {}

    PublicationReview(PublicationReviewContent content) {
        this.content = content;
    }

    @Override
    public PublicationReviewContent content() {
        return content;
    }

    @Override
    protected void replaceContent(PublicationReviewContent replacement) {
        this.content = replacement;
    }

    @Override
    public AggregateType type() {
        return TYPE;
    }

    @Override
    public PublicationReviewState state() {
        return new PublicationReviewState(
                id(),
                version(),
                deleted(),
                deletionReason(),
                content.publicationId(),
                content.reviewerRole(),
                content.reviewedOn(),
                content.topics(),
                content.notes(),
                content.evidenceLevel(),
                content.provenance(),
                deletedReferences());
    }
}
