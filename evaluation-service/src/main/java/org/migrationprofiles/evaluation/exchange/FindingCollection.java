package org.migrationprofiles.evaluation.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.migrationprofiles.evaluation.finding.Finding;
import org.migrationprofiles.evaluation.finding.FindingContent;
import org.migrationprofiles.evaluation.finding.FindingService;
import org.migrationprofiles.kit.imports.AggregateCollection;
import org.migrationprofiles.kit.imports.CollectionContext;

/** Findings, exported and imported; what a source says of a profile's result at one place is one of them. */
@Singleton
class FindingCollection extends AggregateCollection<FindingContent, Finding> {

    private final FindingService results;

    @Inject
    FindingCollection(CollectionContext context, FindingService results) {
        super(context, "findings", FindingContent.class, Finding.class);
        this.results = results;
    }

    @Override
    protected Optional<Finding> withNameOf(ObjectNode content) {
        return alike(content, "profileId", "resultCode", "provenance");
    }

    @Override
    protected Finding create(FindingContent content) {
        return results.create(content);
    }

    @Override
    protected Finding change(Finding known, FindingContent content) {
        return results.change(known, content);
    }
}
