package org.migrationprofiles.evaluation.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.migrationprofiles.evaluation.assertion.Assertion;
import org.migrationprofiles.evaluation.assertion.AssertionContent;
import org.migrationprofiles.evaluation.assertion.AssertionService;
import org.migrationprofiles.kit.imports.AggregateCollection;
import org.migrationprofiles.kit.imports.CollectionContext;

/**
 * Assertions, exported and imported. One is known by its subject, attribute, place in a source, value or bounds with their unit, and
 * phase: where one place says two values, these are two assertions, which may contradict each other (S17).
 */
@Singleton
class AssertionCollection extends AggregateCollection<AssertionContent, Assertion> {

    private final AssertionService assertions;

    @Inject
    AssertionCollection(CollectionContext context, AssertionService assertions) {
        super(context, "assertions", AssertionContent.class, Assertion.class);
        this.assertions = assertions;
    }

    @Override
    protected boolean isKnownByWhatItSays() {
        return true;
    }

    @Override
    protected Optional<Assertion> withNameOf(ObjectNode content) {
        return readable(content).filter(AssertionCollection::isComplete).flatMap(assertions::said);
    }

    @Override
    protected Optional<Assertion> correctedSince(ObjectNode content) {
        return readable(content).filter(AssertionCollection::isComplete).flatMap(assertions::correctedSince);
    }

    // What lacks these is refused later, with the reason; until then the compiler's word on them does not hold.
    private static boolean isComplete(AssertionContent read) {
        return read.attribute() != null
                && read.subject() != null
                && read.subject().type() != null
                && read.subject().id() != null;
    }

    @Override
    protected Assertion create(AssertionContent content) {
        return assertions.create(content);
    }

    @Override
    protected Assertion change(Assertion known, AssertionContent content) {
        return assertions.change(known, content);
    }
}
