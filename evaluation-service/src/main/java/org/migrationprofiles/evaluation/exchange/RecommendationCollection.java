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

/** Recommendations, exported and imported; what a source says of a profile's result at one place is one of them. */
@Singleton
class RecommendationCollection extends AggregateCollection<RecommendationContent, Recommendation> {

    private final RecommendationService results;

    @Inject
    RecommendationCollection(CollectionContext context, RecommendationService results) {
        super(context, "recommendations", RecommendationContent.class, Recommendation.class);
        this.results = results;
    }

    @Override
    protected Optional<Recommendation> withNameOf(ObjectNode content) {
        return alike(content, "profileId", "resultCode", "provenance");
    }

    @Override
    protected Recommendation create(RecommendationContent content) {
        return results.create(content);
    }

    @Override
    protected Recommendation change(Recommendation known, RecommendationContent content) {
        return results.change(known, content);
    }
}
