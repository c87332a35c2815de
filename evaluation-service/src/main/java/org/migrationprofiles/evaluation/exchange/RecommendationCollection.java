package org.migrationprofiles.evaluation.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.migrationprofiles.evaluation.recommendation.Recommendation;
import org.migrationprofiles.evaluation.recommendation.RecommendationContent;
import org.migrationprofiles.evaluation.recommendation.RecommendationService;
import org.migrationprofiles.kit.imports.AggregateCollection;
import org.migrationprofiles.kit.imports.CollectionContext;

/** Recommendations, exported and imported; one is known by its evaluation, what it is about and its words. */
@Singleton
class RecommendationCollection extends AggregateCollection<RecommendationContent, Recommendation> {

    private final RecommendationService recommendations;

    @Inject
    RecommendationCollection(CollectionContext context, RecommendationService recommendations) {
        super(context, "recommendations", RecommendationContent.class, Recommendation.class);
        this.recommendations = recommendations;
    }

    @Override
    protected boolean isKnownByWhatItSays() {
        return true;
    }

    @Override
    protected Optional<Recommendation> withNameOf(ObjectNode content) {
        return alike(content, "evaluationId", "subject", "text");
    }

    @Override
    protected Recommendation create(RecommendationContent content) {
        return recommendations.create(content);
    }

    @Override
    protected Recommendation change(Recommendation known, RecommendationContent content) {
        return recommendations.change(known, content);
    }
}
