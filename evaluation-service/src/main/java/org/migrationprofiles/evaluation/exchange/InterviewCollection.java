package org.migrationprofiles.evaluation.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.migrationprofiles.evaluation.interview.Interview;
import org.migrationprofiles.evaluation.interview.InterviewContent;
import org.migrationprofiles.evaluation.interview.InterviewService;
import org.migrationprofiles.kit.imports.AggregateCollection;
import org.migrationprofiles.kit.imports.CollectionContext;

/** Interviews, exported and imported; what a source says of a profile's result at one place is one of them. */
@Singleton
class InterviewCollection extends AggregateCollection<InterviewContent, Interview> {

    private final InterviewService results;

    @Inject
    InterviewCollection(CollectionContext context, InterviewService results) {
        super(context, "interviews", InterviewContent.class, Interview.class);
        this.results = results;
    }

    @Override
    protected Optional<Interview> withNameOf(ObjectNode content) {
        return alike(content, "profileId", "resultCode", "provenance");
    }

    @Override
    protected Interview create(InterviewContent content) {
        return results.create(content);
    }

    @Override
    protected Interview change(Interview known, InterviewContent content) {
        return results.change(known, content);
    }
}
