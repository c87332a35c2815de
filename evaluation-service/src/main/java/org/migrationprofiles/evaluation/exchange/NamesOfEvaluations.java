package org.migrationprofiles.evaluation.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.migrationprofiles.evaluation.assessment.EvaluationService;
import org.migrationprofiles.evaluation.criteria.CriteriaSetService;
import org.migrationprofiles.evaluation.rating.RatingScaleService;
import org.migrationprofiles.kit.aggregate.Aggregate;
import org.migrationprofiles.kit.imports.ReferenceNames;

/**
 * What people call an evaluation and what it judges by: its control number, the key and edition of a criteria set, such as
 * {@code dac:2019}, the key of a rating scale.
 */
@ApplicationScoped
class NamesOfEvaluations implements ReferenceNames {

    private final EvaluationService evaluations;
    private final CriteriaSetService sets;
    private final RatingScaleService scales;

    @Inject
    NamesOfEvaluations(EvaluationService evaluations, CriteriaSetService sets, RatingScaleService scales) {
        this.evaluations = evaluations;
        this.sets = sets;
        this.scales = scales;
    }

    @Override
    public Optional<UUID> find(String member, String name) {
        return switch (member) {
            case "evaluationId" -> evaluations.find(name).map(Aggregate::id);
            case "criteriaSetId" -> sets.find(name).map(Aggregate::id);
            case "ratingScaleId" -> scales.find(name).map(Aggregate::id);
            default -> Optional.empty();
        };
    }
}
