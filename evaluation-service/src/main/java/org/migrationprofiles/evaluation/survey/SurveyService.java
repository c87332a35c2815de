package org.migrationprofiles.evaluation.survey;

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

/** Use cases of surveys. */
@ApplicationScoped
@Transactional
public class SurveyService {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Surveys surveys;
    private final AggregateWriter writer;
    private final References references;

    @Inject
    public SurveyService(Surveys surveys, AggregateWriter writer, References references) {
        this.surveys = surveys;
        this.writer = writer;
        this.references = references;
    }

    /**
     * The survey with an id.
     *
     * @throws ProblemException 404 when there is none
     */
    public Survey get(String id) {
        try {
            Survey found = surveys.findById(UUID.fromString(id));
            if (found != null) {
                return found;
            }
        } catch (IllegalArgumentException notAnId) {
            // Answered below: nothing has such an id.
        }
        throw new ProblemException(ProblemTypes.NOT_FOUND, "There is no survey with this id.");
    }

    /** Those not deleted, of one country profile if it is given, in the order of their ids. */
    public List<Survey> search(@Nullable UUID profileId, @Nullable String afterId, int limit) {
        return surveys.search(profileId, afterId == null ? BEFORE_ALL : UUID.fromString(afterId), limit);
    }

    /**
     * Puts a new survey on record.
     *
     * @throws ProblemException 422 when it names what is not on record, as far as has been heard of
     */
    public Survey create(SurveyContent content) {
        check(content);
        return writer.create(new Survey(content));
    }

    /**
     * Gives one survey another content.
     *
     * @throws ProblemException as {@link #create}
     */
    public Survey change(Survey known, SurveyContent content) {
        check(content);
        Survey survey = writer.writable(Survey.class, known);
        var unused = writer.change(survey, content);
        return survey;
    }

    /** Marks one survey as deleted. */
    public Survey delete(Survey known, String reason) {
        Survey survey = writer.writable(Survey.class, known);
        writer.delete(survey, reason);
        return survey;
    }

    /**
     * Brings a deleted survey back as it was, when it could be put on record today.
     *
     * @throws ProblemException as {@link #create}
     */
    public Survey restore(Survey known, String reason) {
        check(known.content());
        Survey survey = writer.writable(Survey.class, known);
        writer.restore(survey, reason);
        return survey;
    }

    private void check(SurveyContent content) {
        references.requireProfile(content.profileId(), "/profileId");
    }
}
