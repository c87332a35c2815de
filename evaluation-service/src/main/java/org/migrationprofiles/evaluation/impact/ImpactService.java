package org.migrationprofiles.evaluation.impact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.Subject;
import org.migrationprofiles.evaluation.replica.References;
import org.migrationprofiles.kit.aggregate.AggregateUseCases;
import org.migrationprofiles.kit.aggregate.AggregateWriter;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;

/** Use cases of impacts. */
@ApplicationScoped
public class ImpactService extends AggregateUseCases<ImpactContent, Impact> {

    private final References references;

    @Inject
    public ImpactService(EntityManager entities, AggregateWriter writer, References references) {
        super(Impact.TYPE, Impact.class, entities, writer);
        this.references = references;
    }

    @Override
    protected Impact made(ImpactContent content) {
        return new Impact(content);
    }

    @Override
    protected void check(ImpactContent content, @Nullable Impact known) {
        List<FieldError> wrong = stepsDown(content.steps());
        Subject.Type type = content.subject().type();
        if (type != Subject.Type.PROFILE && type != Subject.Type.PROJECT) {
            wrong.add(new FieldError("/subject/type", "PROFILE or PROJECT."));
        }
        if (!wrong.isEmpty()) {
            throw new ProblemException(
                    ProblemTypes.VALIDATION_FAILED,
                    "An impact is one of a country profile or of a project, and its steps do not go down the ladder.",
                    wrong);
        }
        references.requireSubject(content.subject(), "/subject");
        if (content.activityId() != null) {
            references.require("activity", content.activityId().toString(), "/activityId");
        }
    }

    private static List<FieldError> stepsDown(List<ImpactStep> steps) {
        List<FieldError> down = new ArrayList<>();
        for (int index = 1; index < steps.size(); index++) {
            Rung before = steps.get(index - 1).level();
            if (steps.get(index).level().compareTo(before) < 0) {
                down.add(new FieldError(
                        "/steps/" + index + "/level",
                        before + " or higher, as the step before: the ladder goes " + List.of(Rung.values()) + "."));
            }
        }
        return down;
    }
}
