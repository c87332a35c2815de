package org.migrationprofiles.evaluation.interview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.replica.References;
import org.migrationprofiles.evaluation.source.SourceService;
import org.migrationprofiles.kit.aggregate.AggregateUseCases;
import org.migrationprofiles.kit.aggregate.AggregateWriter;
import org.migrationprofiles.kit.erasure.PersonalData;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemType;
import org.migrationprofiles.kit.problem.ProblemTypes;

/** Use cases of interviews. */
@ApplicationScoped
public class InterviewService extends AggregateUseCases<InterviewContent, Interview> {

    private static final String NAME = "respondentName";
    private static final List<String> OF_THE_PERSON =
            List.of(NAME, "namePublication", "respondentRole", "place", "notes");

    private final References references;
    private final SourceService sources;

    @Inject
    public InterviewService(
            EntityManager entities, AggregateWriter writer, References references, SourceService sources) {
        super(Interview.TYPE, Interview.class, entities, writer);
        this.references = references;
        this.sources = sources;
    }

    @Override
    protected Interview made(InterviewContent content) {
        return new Interview(content);
    }

    @Override
    protected Optional<Interview> named(String key) {
        return having("key", key);
    }

    @Override
    protected void check(InterviewContent content, @Nullable Interview known) {
        if (known == null && named(content.key()).isPresent()) {
            throw refused(ProblemTypes.CONFLICT, "There is an interview with this key.", "/key", "It is taken.");
        }
        if (known != null && !known.content().key().equals(content.key())) {
            throw refused(
                    ProblemTypes.VALIDATION_FAILED,
                    "The key of an interview never changes.",
                    "/key",
                    "It is " + known.content().key() + ".");
        }
        if (known != null && known.erased()) {
            requireErased(content);
        }
        if (!sources.mayBeReferredTo(content.sourceId())) {
            throw refused(
                    References.UNKNOWN_REFERENCE,
                    "There is no source " + content.sourceId() + ".",
                    "/sourceId",
                    "There is no such source.");
        }
        if (content.subject() != null) {
            references.requireSubject(content.subject(), "/subject");
        }
    }

    private static void requireErased(InterviewContent content) {
        if (content.tellsOfAPerson()) {
            throw new ProblemException(
                    ProblemTypes.CONFLICT,
                    "What this interview told of its respondent was erased; it takes nothing of the kind again.",
                    OF_THE_PERSON.stream()
                            .map(field -> new FieldError("/" + field, "Null, since it was erased."))
                            .toList());
        }
    }

    /**
     * Puts an interview on record whose respondent was erased elsewhere: it takes nothing of the kind here either.
     *
     * @throws ProblemException 409 when it tells of its respondent; else as {@link #create}
     */
    public Interview createErased(InterviewContent content) {
        check(content, null);
        requireErased(content);
        Interview made = made(content);
        made.markErased();
        return writer().create(made);
    }

    private static ProblemException refused(ProblemType type, String detail, String pointer, String allowed) {
        return new ProblemException(type, detail, List.of(new FieldError(pointer, allowed)));
    }

    /**
     * Erases what an interview told of its respondent, in every version and wherever else it is kept. That it was held, when
     * and about what, and the stages of the respondent's involvement stay. A deleted one stays deleted.
     *
     * @param reason kept in the history, without the respondent's name
     */
    public Interview erase(Interview known, String reason) {
        Interview written = writer().writable(Interview.class, known);
        written.markErased();
        PersonalData person = new PersonalData(
                Interview.TYPE,
                written.publicId(),
                "interviews",
                List.of(Map.of("key", written.content().key())),
                OF_THE_PERSON,
                List.of(NAME));
        writer().erase(written, names -> written.content().withoutPerson(), person, reason);
        return written;
    }
}
