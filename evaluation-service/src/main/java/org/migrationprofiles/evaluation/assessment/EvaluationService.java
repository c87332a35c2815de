package org.migrationprofiles.evaluation.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.replica.References;
import org.migrationprofiles.kit.aggregate.AggregateWriter;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;

/** Use cases of evaluations. */
@ApplicationScoped
@Transactional
public class EvaluationService {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Evaluations evaluations;
    private final AggregateWriter writer;
    private final References references;

    @Inject
    public EvaluationService(Evaluations evaluations, AggregateWriter writer, References references) {
        this.evaluations = evaluations;
        this.writer = writer;
        this.references = references;
    }

    /**
     * The evaluation with an id.
     *
     * @throws ProblemException 404 when there is none
     */
    public Evaluation get(String id) {
        try {
            Evaluation found = evaluations.findById(UUID.fromString(id));
            if (found != null) {
                return found;
            }
        } catch (IllegalArgumentException notAnId) {
            // Answered below: nothing has such an id.
        }
        throw new ProblemException(ProblemTypes.NOT_FOUND, "There is no evaluation with this id.");
    }

    /** Those not deleted, of one country profile if it is given, in the order of their ids. */
    public List<Evaluation> search(@Nullable UUID profileId, @Nullable String afterId, int limit) {
        return evaluations.search(profileId, afterId == null ? BEFORE_ALL : UUID.fromString(afterId), limit);
    }

    /**
     * Puts a new evaluation on record.
     *
     * @throws ProblemException 422 when it names what is not on record, as far as has been heard of
     */
    public Evaluation create(EvaluationContent content) {
        check(content);
        return writer.create(new Evaluation(content));
    }

    /**
     * Gives one evaluation another content.
     *
     * @throws ProblemException as {@link #create}
     */
    public Evaluation change(Evaluation known, EvaluationContent content) {
        check(content);
        Evaluation evaluation = writer.writable(Evaluation.class, known);
        var unused = writer.change(evaluation, content);
        return evaluation;
    }

    /** Marks one evaluation as deleted. */
    public Evaluation delete(Evaluation known, String reason) {
        Evaluation evaluation = writer.writable(Evaluation.class, known);
        writer.delete(evaluation, reason);
        return evaluation;
    }

    /**
     * Brings a deleted evaluation back as it was, when it could be put on record today.
     *
     * @throws ProblemException as {@link #create}
     */
    public Evaluation restore(Evaluation known, String reason) {
        check(known.content());
        Evaluation evaluation = writer.writable(Evaluation.class, known);
        writer.restore(evaluation, reason);
        return evaluation;
    }

    private void check(EvaluationContent content) {
        references.requireProfiles(content.profileIds(), "/profileIds");
        references.requireProjects(content.projectIds(), "/projectIds");
    }
}
