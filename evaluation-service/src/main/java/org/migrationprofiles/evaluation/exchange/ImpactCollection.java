package org.migrationprofiles.evaluation.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.migrationprofiles.evaluation.impact.Impact;
import org.migrationprofiles.evaluation.impact.ImpactContent;
import org.migrationprofiles.evaluation.impact.ImpactService;
import org.migrationprofiles.kit.imports.AggregateCollection;
import org.migrationprofiles.kit.imports.CollectionContext;

/** Impacts, exported and imported; what a source says of a profile's result at one place is one of them. */
@Singleton
class ImpactCollection extends AggregateCollection<ImpactContent, Impact> {

    private final ImpactService results;

    @Inject
    ImpactCollection(CollectionContext context, ImpactService results) {
        super(context, "impacts", ImpactContent.class, Impact.class);
        this.results = results;
    }

    @Override
    protected Optional<Impact> withNameOf(ObjectNode content) {
        return alike(content, "profileId", "resultCode", "provenance");
    }

    @Override
    protected Impact create(ImpactContent content) {
        return results.create(content);
    }

    @Override
    protected Impact change(Impact known, ImpactContent content) {
        return results.change(known, content);
    }
}
