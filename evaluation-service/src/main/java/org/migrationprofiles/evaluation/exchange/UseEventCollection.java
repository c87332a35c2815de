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

/** Use events, exported and imported; what a source says at one place that was done with the same is one of them. */
@Singleton
class UseEventCollection extends AggregateCollection<UseEventContent, UseEvent> {

    private final UseEventService uses;

    @Inject
    UseEventCollection(CollectionContext context, UseEventService uses) {
        super(context, "use-events", UseEventContent.class, UseEvent.class);
        this.uses = uses;
    }

    @Override
    protected boolean isKnownByWhatItSays() {
        return true;
    }

    @Override
    protected Optional<UseEvent> withNameOf(ObjectNode content) {
        return alike(content, "subject", "action", "provenance");
    }

    @Override
    protected UseEvent create(UseEventContent content) {
        return uses.create(content);
    }

    @Override
    protected UseEvent change(UseEvent known, UseEventContent content) {
        return uses.change(known, content);
    }
}
