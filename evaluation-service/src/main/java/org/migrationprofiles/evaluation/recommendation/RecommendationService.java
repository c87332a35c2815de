package org.migrationprofiles.evaluation.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.assessment.Evaluation;
import org.migrationprofiles.evaluation.replica.References;
import org.migrationprofiles.kit.aggregate.AggregateUseCases;
import org.migrationprofiles.kit.aggregate.AggregateWriter;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;

/** Use cases of recommendations. Refused is what names an evaluation, subject or user that is not on record (422). */
@ApplicationScoped
public class RecommendationService extends AggregateUseCases<RecommendationContent, Recommendation> {

    private final References references;

    @Inject
    public RecommendationService(EntityManager entities, AggregateWriter writer, References references) {
        super(Recommendation.TYPE, Recommendation.class, entities, writer);
        this.references = references;
    }

    @Override
    protected Recommendation made(RecommendationContent content) {
        return new Recommendation(content);
    }

    @Override
    protected void check(RecommendationContent content, @Nullable Recommendation known) {
        UUID evaluation = content.evaluationId();
        if (evaluation != null && !writer().mayReferTo(Evaluation.class, evaluation)) {
            throw new ProblemException(
                    References.UNKNOWN_REFERENCE,
                    "There is no evaluation " + evaluation + ", or it was deleted.",
                    List.of(new FieldError("/evaluationId", "There is no such evaluation.")));
        }
        if (content.subject() != null) {
            references.requireSubject(content.subject(), "/subject");
        }
        for (int index = 0; index < content.usedBy().size(); index++) {
            references.requireSubject(content.usedBy().get(index), "/usedBy/" + index);
        }
    }
}
