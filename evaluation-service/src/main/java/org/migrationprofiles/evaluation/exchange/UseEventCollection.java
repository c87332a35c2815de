package org.migrationprofiles.evaluation.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.migrationprofiles.evaluation.use.UseEvent;
import org.migrationprofiles.evaluation.use.UseEventContent;
import org.migrationprofiles.evaluation.use.UseEventService;
import org.migrationprofiles.kit.imports.AggregateCollection;
import org.migrationprofiles.kit.imports.CollectionContext;

/** Use events, exported and imported; what a source says of a profile's result at one place is one of them. */
@Singleton
class UseEventCollection extends AggregateCollection<UseEventContent, UseEvent> {

    private final UseEventService results;

    @Inject
    UseEventCollection(CollectionContext context, UseEventService results) {
        super(context, "use-events", UseEventContent.class, UseEvent.class);
        this.results = results;
    }

    @Override
    protected Optional<UseEvent> withNameOf(ObjectNode content) {
        return alike(content, "profileId", "resultCode", "provenance");
    }

    @Override
    protected UseEvent create(UseEventContent content) {
        return results.create(content);
    }

    @Override
    protected UseEvent change(UseEvent known, UseEventContent content) {
        return results.change(known, content);
    }
}
