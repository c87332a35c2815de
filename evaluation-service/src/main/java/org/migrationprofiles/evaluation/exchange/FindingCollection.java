package org.migrationprofiles.evaluation.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.migrationprofiles.evaluation.finding.Finding;
import org.migrationprofiles.evaluation.finding.FindingContent;
import org.migrationprofiles.evaluation.finding.FindingService;
import org.migrationprofiles.kit.imports.AggregateCollection;
import org.migrationprofiles.kit.imports.CollectionContext;

/** Findings, exported and imported; what a source finds of one kind and category about a subject at one place is one of them. */
@Singleton
class FindingCollection extends AggregateCollection<FindingContent, Finding> {

    private final FindingService findings;

    @Inject
    FindingCollection(CollectionContext context, FindingService findings) {
        super(context, "findings", FindingContent.class, Finding.class);
        this.findings = findings;
    }

    @Override
    public Set<String> namingItsKind() {
        return Set.of("causes");
    }

    @Override
    protected boolean isKnownByWhatItSays() {
        return true;
    }

    @Override
    protected Optional<Finding> withNameOf(ObjectNode content) {
        return alike(content, "kind", "category", "subject", "provenance");
    }

    @Override
    protected Finding create(FindingContent content) {
        return findings.create(content);
    }

    @Override
    protected Finding change(Finding known, FindingContent content) {
        return findings.change(known, content);
    }
}
