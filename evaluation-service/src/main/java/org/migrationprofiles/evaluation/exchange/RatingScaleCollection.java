package org.migrationprofiles.evaluation.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.migrationprofiles.evaluation.rating.RatingScale;
import org.migrationprofiles.evaluation.rating.RatingScaleContent;
import org.migrationprofiles.evaluation.rating.RatingScaleService;
import org.migrationprofiles.kit.imports.AggregateCollection;
import org.migrationprofiles.kit.imports.CollectionContext;

/** Rating scales, exported and imported; what a source says of a profile's result at one place is one of them. */
@Singleton
class RatingScaleCollection extends AggregateCollection<RatingScaleContent, RatingScale> {

    private final RatingScaleService results;

    @Inject
    RatingScaleCollection(CollectionContext context, RatingScaleService results) {
        super(context, "rating-scales", RatingScaleContent.class, RatingScale.class);
        this.results = results;
    }

    @Override
    protected Optional<RatingScale> withNameOf(ObjectNode content) {
        return alike(content, "profileId", "resultCode", "provenance");
    }

    @Override
    protected RatingScale create(RatingScaleContent content) {
        return results.create(content);
    }

    @Override
    protected RatingScale change(RatingScale known, RatingScaleContent content) {
        return results.change(known, content);
    }
}
