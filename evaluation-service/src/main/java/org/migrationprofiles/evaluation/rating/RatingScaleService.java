package org.migrationprofiles.evaluation.rating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.KeptWhileUsed;
import org.migrationprofiles.kit.aggregate.AggregateUseCases;
import org.migrationprofiles.kit.aggregate.AggregateWriter;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;

/**
 * Use cases of rating scales. One that evaluations go by may gain labels, and numbers and meanings that were not known. It loses
 * no label, keeps their order, and what is said of each (409): a rating that was given means what it meant. It is not deleted
 * (409).
 */
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
        kept.requireSameMeaning(RatingScale.class, known, changed(known.content(), content));
    }

    /** Where labels that stay would mean something else: by their order, or by a number or meaning that was given. */
    private static List<FieldError> changed(RatingScaleContent known, RatingScaleContent content) {
        List<FieldError> changed = new ArrayList<>();
        List<String> before = new ArrayList<>(known.names());
        before.retainAll(content.names());
        List<String> after = new ArrayList<>(content.names());
        after.retainAll(known.names());
        if (!before.equals(after)) {
            changed.add(new FieldError(
                    "/labels", "From the worst to the best it keeps " + String.join(", ", before) + "."));
        }
        for (int index = 0; index < content.labels().size(); index++) {
            RatingLabel label = content.labels().get(index);
            String pointer = "/labels/" + index;
            known.labels().stream()
                    .filter(old -> old.label().equals(label.label()))
                    .forEach(old -> {
                        if (old.value() != null
                                && (label.value() == null || old.value().compareTo(label.value()) != 0)) {
                            changed.add(new FieldError(
                                    pointer + "/value", "It is " + old.value().toPlainString() + "."));
                        }
                        if (old.meaning() != null && !old.meaning().equals(label.meaning())) {
                            changed.add(new FieldError(pointer + "/meaning", "It is: " + old.meaning()));
                        }
                    });
        }
        return changed;
    }

    /** By key. */
    @Override
    protected Optional<RatingScale> named(String name) {
        return having("key", name);
    }
}
