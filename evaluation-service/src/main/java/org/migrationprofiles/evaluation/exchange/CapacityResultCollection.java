package org.migrationprofiles.evaluation.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.migrationprofiles.evaluation.capacity.CapacityResult;
import org.migrationprofiles.evaluation.capacity.CapacityResultContent;
import org.migrationprofiles.evaluation.capacity.CapacityResultService;
import org.migrationprofiles.kit.imports.AggregateCollection;
import org.migrationprofiles.kit.imports.CollectionContext;

/** Capacity results, exported and imported; what a source says of a profile's result at one place is one of them. */
@Singleton
class CapacityResultCollection extends AggregateCollection<CapacityResultContent, CapacityResult> {

    private final CapacityResultService results;

    @Inject
    CapacityResultCollection(CollectionContext context, CapacityResultService results) {
        super(context, "capacity-results", CapacityResultContent.class, CapacityResult.class);
        this.results = results;
    }

    @Override
    protected boolean isKnownByWhatItSays() {
        return true;
    }

    @Override
    protected Optional<CapacityResult> withNameOf(ObjectNode content) {
        return alike(content, "profileId", "resultCode", "provenance");
    }

    @Override
    protected CapacityResult create(CapacityResultContent content) {
        return results.create(content);
    }

    @Override
    protected CapacityResult change(CapacityResult known, CapacityResultContent content) {
        return results.change(known, content);
    }
}
