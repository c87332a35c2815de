package org.migrationprofiles.evaluation.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.migrationprofiles.evaluation.interview.Interview;
import org.migrationprofiles.evaluation.interview.InterviewContent;
import org.migrationprofiles.evaluation.interview.InterviewService;
import org.migrationprofiles.kit.imports.AggregateCollection;
import org.migrationprofiles.kit.imports.CollectionContext;
import org.migrationprofiles.kit.imports.ErasedRecords;

/** Interviews, exported and imported; known by their keys. */
@Singleton
class InterviewCollection extends AggregateCollection<InterviewContent, Interview> {

    private final InterviewService interviews;

    @Inject
    InterviewCollection(CollectionContext context, InterviewService interviews) {
        super(
                context,
                "interviews",
                InterviewContent.class,
                Interview.class,
                new ErasedRecords<>(Interview::erased, interviews::createErased));
        this.interviews = interviews;
    }

    @Override
    public Map<String, String> tags() {
        return Map.of("date", "#date");
    }

    @Override
    protected Optional<Interview> withNameOf(ObjectNode content) {
        return interviews.find(content.path("key").asText());
    }

    @Override
    protected Interview create(InterviewContent content) {
        return interviews.create(content);
    }

    @Override
    protected Interview change(Interview known, InterviewContent content) {
        return interviews.change(known, content);
    }
}
