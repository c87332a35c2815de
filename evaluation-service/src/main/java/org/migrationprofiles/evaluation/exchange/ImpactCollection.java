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

/** Impacts, exported and imported; one of a form that a source tells of at one place is one of them, and without a form one statement. */
@Singleton
class ImpactCollection extends AggregateCollection<ImpactContent, Impact> {

    private final ImpactService impacts;

    @Inject
    ImpactCollection(CollectionContext context, ImpactService impacts) {
        super(context, "impacts", ImpactContent.class, Impact.class);
        this.impacts = impacts;
    }

    @Override
    protected boolean isKnownByWhatItSays() {
        return true;
    }

    @Override
    protected Optional<Impact> withNameOf(ObjectNode content) {
        return content.hasNonNull("form")
                ? alike(content, "subject", "form", "provenance")
                : alike(content, "subject", "statement", "provenance");
    }

    @Override
    protected Impact create(ImpactContent content) {
        return impacts.create(content);
    }

    @Override
    protected Impact change(Impact known, ImpactContent content) {
        return impacts.change(known, content);
    }
}
