package org.migrationprofiles.evaluation.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import org.migrationprofiles.evaluation.assertion.Assertion;
import org.migrationprofiles.evaluation.assertion.AssertionContent;
import org.migrationprofiles.evaluation.assertion.AssertionService;
import org.migrationprofiles.kit.imports.AggregateCollection;
import org.migrationprofiles.kit.imports.CollectionContext;

/**
 * Assertions, exported and imported; what a source says of an attribute of a subject at one place is one of them, and without
 * a source the one that says the same without one.
 */
@Singleton
class AssertionCollection extends AggregateCollection<AssertionContent, Assertion> {

    private static final String PROVENANCE = "provenance";

    private final AssertionService assertions;

    @Inject
    AssertionCollection(CollectionContext context, AssertionService assertions) {
        super(context, "assertions", AssertionContent.class, Assertion.class);
        this.assertions = assertions;
    }

    @Override
    protected Optional<Assertion> withNameOf(ObjectNode content) {
        return content.path(PROVENANCE).isObject()
                ? alike(content, "subject", "attribute", PROVENANCE)
                : readable(content).flatMap(this::withoutSource);
    }

    private Optional<Assertion> withoutSource(AssertionContent sought) {
        return sought.subject() == null || sought.attribute() == null
                ? Optional.empty()
                : assertions.about(sought.subject(), sought.attribute()).stream()
                        .filter(known -> known.content().provenance() == null
                                && Objects.equals(known.content().value(), sought.value())
                                && Objects.equals(known.content().bounds(), sought.bounds()))
                        .findFirst();
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
