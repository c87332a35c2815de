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

/** Rating scales, exported and imported; known by their keys. */
@Singleton
class RatingScaleCollection extends AggregateCollection<RatingScaleContent, RatingScale> {

    private final RatingScaleService scales;

    @Inject
    RatingScaleCollection(CollectionContext context, RatingScaleService scales) {
        super(context, "rating-scales", RatingScaleContent.class, RatingScale.class);
        this.scales = scales;
    }

    @Override
    protected Optional<RatingScale> withNameOf(ObjectNode content) {
        return scales.find(content.path("key").asText());
    }

    @Override
    protected RatingScale create(RatingScaleContent content) {
        return scales.create(content);
    }

    @Override
    protected RatingScale change(RatingScale known, RatingScaleContent content) {
        return scales.change(known, content);
    }
}
