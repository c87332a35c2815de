package org.migrationprofiles.evaluation.instrument;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.replica.References;
import org.migrationprofiles.kit.aggregate.AggregateUseCases;
import org.migrationprofiles.kit.aggregate.AggregateWriter;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;

/**
 * Use cases of survey instruments. What people were asked by a published version stays as it was asked, as long as a campaign or
 * a survey refers to it; whoever wants to ask something else puts the next version on record.
 */
@ApplicationScoped
public class SurveyInstrumentService extends AggregateUseCases<SurveyInstrumentContent, SurveyInstrument> {

    @Inject
    public SurveyInstrumentService(EntityManager entities, AggregateWriter writer) {
        super(SurveyInstrument.TYPE, SurveyInstrument.class, entities, writer);
    }

    @Override
    protected SurveyInstrument made(SurveyInstrumentContent content) {
        return new SurveyInstrument(content);
    }

    /**
     * By key and version, such as {@code idf-survey/1}.
     *
     * @param name the key, a slash and the version
     */
    @Override
    protected Optional<SurveyInstrument> named(String name) {
        int slash = name.lastIndexOf('/');
        String number = name.substring(slash + 1);
        return slash > 0 && number.matches("[1-9][0-9]{0,4}")
                ? with(name.substring(0, slash), Integer.parseInt(number))
                : Optional.empty();
    }

    /** The version of an instrument, deleted or not, if it is on record. */
    public Optional<SurveyInstrument> with(String key, int instrumentVersion) {
        return entities()
                .createQuery("from SurveyInstrument where key = ?1 and instrumentVersion = ?2", SurveyInstrument.class)
                .setParameter(1, key)
                .setParameter(2, instrumentVersion)
                .getResultStream()
                .findFirst();
    }

    /**
     * The published version that a record refers to by its id; it stays as it is until the transaction of the caller ends.
     *
     * @param pointer to the member that names it
     * @throws ProblemException 422 {@code unknown-reference} when it is not on record, 409 when it is a draft
     */
    public SurveyInstrumentContent requirePublished(UUID id, String pointer) {
        if (!writer().mayReferTo(SurveyInstrument.class, id)) {
            throw new ProblemException(
                    References.UNKNOWN_REFERENCE,
                    "There is no such survey instrument.",
                    List.of(new FieldError(pointer, "No survey instrument on record has this id.")));
        }
        SurveyInstrumentContent found =
                entities().find(SurveyInstrument.class, id).content();
        if (found.status() != InstrumentStatus.PUBLISHED) {
            throw new ProblemException(
                    ProblemTypes.CONFLICT,
                    "Nobody is asked by a draft. Publish the instrument first.",
                    List.of(new FieldError(pointer, "It is a draft.")));
        }
        return found;
    }

    /** The ids of those that an id, a key and version, or a key alone names, deleted or not. */
    public List<String> idsOf(String name) {
        Stream<SurveyInstrument> versions = entities()
                .createQuery("from SurveyInstrument where key = ?1", SurveyInstrument.class)
                .setParameter(1, name)
                .getResultList()
                .stream();
        return Stream.concat(find(name).stream(), versions)
                .map(instrument -> instrument.id().toString())
                .toList();
    }

    @Override
    protected void check(SurveyInstrumentContent content, @Nullable SurveyInstrument known) {
        if (known == null) {
            requireFree(content);
        } else {
            requireSameName(known.content(), content);
            requireKept(known, content);
        }
    }

    private void requireFree(SurveyInstrumentContent content) {
        if (with(content.key(), content.instrumentVersion()).isPresent()) {
            throw new ProblemException(
                    ProblemTypes.CONFLICT,
                    "This version of the instrument is on record, or was deleted.",
                    List.of(new FieldError("/instrumentVersion", "It is taken.")));
        }
    }

    private static void requireSameName(SurveyInstrumentContent before, SurveyInstrumentContent after) {
        List<FieldError> errors = new ArrayList<>();
        if (!before.key().equals(after.key())) {
            errors.add(new FieldError("/key", "It is " + before.key() + "."));
        }
        if (!before.instrumentVersion().equals(after.instrumentVersion())) {
            errors.add(new FieldError("/instrumentVersion", "It is " + before.instrumentVersion() + "."));
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    ProblemTypes.VALIDATION_FAILED, "The key and the version of an instrument never change.", errors);
        }
    }

    private void requireKept(SurveyInstrument known, SurveyInstrumentContent after) {
        SurveyInstrumentContent before = known.content();
        List<FieldError> changed = before.status() == InstrumentStatus.PUBLISHED ? changes(before, after) : List.of();
        if (!changed.isEmpty()) {
            writer().requireUnreferred(
                            SurveyInstrument.class,
                            known,
                            "People were asked by this version. It can be written in more languages; whatever else is"
                                    + " asked is asked by the next version.",
                            changed);
        }
    }

    private static List<FieldError> changes(SurveyInstrumentContent before, SurveyInstrumentContent after) {
        List<FieldError> changes = new ArrayList<>();
        if (after.status() != InstrumentStatus.PUBLISHED) {
            changes.add(new FieldError("/status", "It stays PUBLISHED."));
        }
        List<Question> asked = before.questions();
        List<Question> sent = after.questions();
        for (int index = 0; index < asked.size(); index++) {
            Question question = asked.get(index);
            if (index >= sent.size() || !question.keptBy(sent.get(index))) {
                changes.add(new FieldError("/questions/" + index, question.code() + " stays as it was asked."));
            }
        }
        for (int index = asked.size(); index < sent.size(); index++) {
            changes.add(new FieldError(
                    "/questions/" + index, "Nobody was asked " + sent.get(index).code() + "."));
        }
        return changes;
    }
}
