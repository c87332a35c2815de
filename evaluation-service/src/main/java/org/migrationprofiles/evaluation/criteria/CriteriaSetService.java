package org.migrationprofiles.evaluation.criteria;

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
 * Use cases of criteria sets. One that evaluations go by may gain criteria, and questions that were not known. It loses none, each
 * keeps its name and the question that it asks (409), and it is not deleted (409): what was judged by five criteria stays so when
 * there are six.
 */
@ApplicationScoped
public class CriteriaSetService extends AggregateUseCases<CriteriaSetContent, CriteriaSet> {

    private final KeptWhileUsed kept;

    @Inject
    public CriteriaSetService(EntityManager entities, AggregateWriter writer, KeptWhileUsed kept) {
        super(CriteriaSet.TYPE, CriteriaSet.class, entities, writer);
        this.kept = kept;
    }

    @Override
    protected CriteriaSet made(CriteriaSetContent content) {
        return new CriteriaSet(content);
    }

    @Override
    protected void check(CriteriaSetContent content, @Nullable CriteriaSet known) {
        if (known == null) {
            if (named(content.name()).isPresent()) {
                throw new ProblemException(
                        ProblemTypes.CONFLICT,
                        "There is a criteria set with this key and edition.",
                        List.of(new FieldError("/edition", "It is taken.")));
            }
            return;
        }
        requireSame("key", known.content().key(), content.key());
        requireSame("edition", known.content().edition(), content.edition());
        List<String> lost = known.content().codes().stream()
                .filter(code -> !content.codes().contains(code))
                .sorted()
                .toList();
        kept.requireUnused(CriteriaSet.class, known, lost, "/criteria");
        kept.requireSameMeaning(CriteriaSet.class, known, changed(known.content(), content));
    }

    /** Where criteria that stay would mean something else: by their name, or by a question that was given. */
    private static List<FieldError> changed(CriteriaSetContent known, CriteriaSetContent content) {
        List<FieldError> changed = new ArrayList<>();
        for (int index = 0; index < content.criteria().size(); index++) {
            Criterion criterion = content.criteria().get(index);
            String pointer = "/criteria/" + index;
            known.criteria().stream()
                    .filter(old -> old.code().equals(criterion.code()))
                    .forEach(old -> {
                        if (!old.name().equals(criterion.name())) {
                            changed.add(new FieldError(pointer + "/name", "It is: " + old.name()));
                        }
                        if (old.question() != null && !old.question().equals(criterion.question())) {
                            changed.add(new FieldError(pointer + "/question", "It is: " + old.question()));
                        }
                    });
        }
        return changed;
    }

    private static void requireSame(String member, String known, String given) {
        if (!known.equals(given)) {
            throw new ProblemException(
                    ProblemTypes.VALIDATION_FAILED,
                    "The " + member + " of a criteria set never changes. Another edition is another set.",
                    List.of(new FieldError("/" + member, "It is " + known + ".")));
        }
    }

    /** By key and edition, such as {@code dac:2019}. */
    @Override
    protected Optional<CriteriaSet> named(String name) {
        return having("name", name);
    }
}
