package org.migrationprofiles.evaluation.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.migrationprofiles.evaluation.assessment.Evaluation;
import org.migrationprofiles.evaluation.assessment.EvaluationContent;
import org.migrationprofiles.evaluation.assessment.EvaluationService;
import org.migrationprofiles.kit.imports.AggregateCollection;
import org.migrationprofiles.kit.imports.CollectionContext;

/**
 * Evaluations, exported and imported; known by control number. One without a number is known by what it covers and the place in a
 * source that tells of it, and takes its number where the record of that place has none yet: so the report of an evaluation
 * completes what the annex said of it.
 */
@Singleton
class EvaluationCollection extends AggregateCollection<EvaluationContent, Evaluation> {

    private final EvaluationService evaluations;

    @Inject
    EvaluationCollection(CollectionContext context, EvaluationService evaluations) {
        super(context, "evaluations", EvaluationContent.class, Evaluation.class);
        this.evaluations = evaluations;
    }

    @Override
    public Map<String, String> tags() {
        return Map.of("publishedOn", "#date+published");
    }

    // By its number too: an evaluation that stands twice in one import is two that nobody can tell apart.
    @Override
    protected boolean isKnownByWhatItSays() {
        return true;
    }

    @Override
    protected Optional<Evaluation> withNameOf(ObjectNode content) {
        String number = content.path("controlNumber").asText("");
        Optional<Evaluation> numbered = number.isEmpty() ? Optional.empty() : evaluations.find(number);
        return numbered.isPresent()
                ? numbered
                : likewise(content).filter(found -> found.content().controlNumber() == null || number.isEmpty());
    }

    // Without a place in a source, two evaluations of one profile are two.
    private Optional<Evaluation> likewise(ObjectNode content) {
        return readable(content).flatMap(evaluations::toldLikewise);
    }

    @Override
    protected Evaluation create(EvaluationContent content) {
        return evaluations.create(content);
    }

    @Override
    protected Evaluation change(Evaluation known, EvaluationContent content) {
        return evaluations.change(known, content);
    }
}
