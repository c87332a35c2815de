package org.migrationprofiles.evaluation.rating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.KeptWhileUsed;
import org.migrationprofiles.kit.aggregate.AggregateUseCases;
import org.migrationprofiles.kit.aggregate.AggregateWriter;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;

/** Use cases of rating scales. One that evaluations go by may gain labels and lose none (409), and is not deleted (409). */
@ApplicationScoped
public class RatingScaleService extends AggregateUseCases<RatingScaleContent, RatingScale> {

    private final KeptWhileUsed kept;

    @Inject
    public RatingScaleService(EntityManager entities, AggregateWriter writer, KeptWhileUsed kept) {
        super(RatingScale.TYPE, RatingScale.class, entities, writer);
        this.kept = kept;
    }

    @Override
    protected RatingScale made(RatingScaleContent content) {
        return new RatingScale(content);
    }

    @Override
    protected void check(RatingScaleContent content, @Nullable RatingScale known) {
        if (known == null) {
            if (named(content.key()).isPresent()) {
                throw new ProblemException(
                        ProblemTypes.CONFLICT,
                        "There is a rating scale with this key.",
                        List.of(new FieldError("/key", "It is taken.")));
            }
            return;
        }
        if (!known.content().key().equals(content.key())) {
            throw new ProblemException(
                    ProblemTypes.VALIDATION_FAILED,
                    "The key of a rating scale never changes.",
                    List.of(new FieldError("/key", "It is " + known.content().key() + ".")));
        }
        List<String> lost = known.content().names().stream()
                .filter(label -> !content.names().contains(label))
                .toList();
        kept.requireUnused(RatingScale.class, known, lost, "/labels");
    }

    /** By key. */
    @Override
    protected Optional<RatingScale> named(String name) {
        return having("key", name);
    }
}
