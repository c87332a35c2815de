package org.migrationprofiles.evaluation.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.campaign.SurveyCampaignContent;
import org.migrationprofiles.evaluation.campaign.SurveyCampaignService;
import org.migrationprofiles.evaluation.instrument.Question;
import org.migrationprofiles.evaluation.instrument.SurveyInstrumentContent;
import org.migrationprofiles.evaluation.instrument.SurveyInstrumentService;
import org.migrationprofiles.evaluation.replica.References;
import org.migrationprofiles.kit.aggregate.AggregateUseCases;
import org.migrationprofiles.kit.aggregate.AggregateWriter;
import org.migrationprofiles.kit.erasure.PersonalData;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;

/** Use cases of surveys. */
@ApplicationScoped
public class SurveyService extends AggregateUseCases<SurveyContent, Survey> {

    private static final String OF_PROFILE =
            "select * from survey where not deleted and content ->> 'profileId' = :profile order by id";
    private static final String PROJECT_OF_PROFILE = """
            select state ->> 'projectId' from replica where aggregate_type = 'country-profile' and id = :profile
            """;

    private final References references;
    private final SurveyCampaignService campaigns;
    private final SurveyInstrumentService instruments;
    private final Validator validator;
    private final SurveyNames names;

    @Inject
    public SurveyService(
            EntityManager entities,
            AggregateWriter writer,
            References references,
            SurveyCampaignService campaigns,
            SurveyInstrumentService instruments,
            Validator validator,
            SurveyNames names) {
        super(Survey.TYPE, Survey.class, entities, writer);
        this.references = references;
        this.campaigns = campaigns;
        this.instruments = instruments;
        this.validator = validator;
        this.names = names;
    }

    @Override
    protected Survey made(SurveyContent content) {
        return new Survey(content);
    }

    /** All surveys of a country profile that are not deleted, in the order of their creation. */
    @SuppressWarnings("unchecked")
    public List<Survey> ofProfile(UUID profileId) {
        return entities()
                .createNativeQuery(OF_PROFILE, Survey.class)
                .setParameter("profile", profileId.toString())
                .getResultList();
    }

    /**
     * The id of the campaign that a request names; null when it names none.
     *
     * @param campaign its id or key
     * @throws ProblemException 400 when that names nothing
     */
    public @Nullable List<String> campaignIds(@Nullable String campaign) {
        if (campaign == null) {
            return null;
        }
        return List.of(campaigns
                .find(campaign)
                .orElseThrow(() -> unknown("campaign", "The id or key of a survey campaign."))
                .id()
                .toString());
    }

    /**
     * The ids of the instruments that a request names; null when it names none.
     *
     * @param instrument id, key and version, or key alone
     * @throws ProblemException 400 when that names nothing
     */
    public @Nullable List<String> instrumentIds(@Nullable String instrument) {
        if (instrument == null) {
            return null;
        }
        List<String> ids = instruments.idsOf(instrument);
        if (ids.isEmpty()) {
            throw unknown(
                    "instrument",
                    "The id, the key and version, such as idf-survey/1, or the key of a survey instrument.");
        }
        return ids;
    }

    private static ProblemException unknown(String parameter, String allowed) {
        return new ProblemException(
                ProblemTypes.INVALID_PARAMETER,
                parameter + " names nothing that is on record.",
                List.of(new FieldError("?" + parameter, allowed)));
    }

    /**
     * Corrects a status that is wrong, whether or not the right one follows on it; does nothing when that is on record already.
     *
     * @throws ProblemException 409 when what else is on record does not go with the right one, such as answers
     */
    public Survey correctStatus(Survey known, CorrectedSurveyStatus corrected) {
        SurveyContent content = known.content();
        if (content.status() == corrected.to()) {
            return known;
        }
        SurveyContent right = content.corrected(corrected);
        List<FieldError> errors = validator.validate(right).stream()
                .map(violation -> new FieldError("", violation.getMessage()))
                .sorted(Comparator.comparing(FieldError::message))
                .toList();
        if (!errors.isEmpty()) {
            throw new ProblemException(ProblemTypes.CONFLICT, "It does not fit what is on record.", errors);
        }
        check(right, known);
        Survey written = writer().writable(Survey.class, known);
        var unused = writer().change(written, right, corrected.reason());
        return written;
    }

    @Override
    protected void check(SurveyContent content, @Nullable Survey known) {
        references.requireProfile(content.profileId(), "/profileId");
        requireProject(content);
        SurveyCampaignContent campaign =
                content.campaignId() == null ? null : campaigns.require(content.campaignId(), "/campaignId");
        requireInstrument(content, campaign);
        if (known != null) {
            SurveyStatusRule.require(known.content(), content);
            SurveyStatusRule.requireCorrections(known.content(), content);
            if (known.erased()) {
                requireErased(content);
            }
        }
    }

    /**
     * Puts a survey on record whose respondent was erased elsewhere: it takes nothing of the kind here either.
     *
     * @throws ProblemException 409 when it tells of its respondent; else as {@link #create}
     */
    public Survey createErased(SurveyContent content) {
        check(content, null);
        requireErased(content);
        Survey made = made(content);
        made.markErased();
        return writer().create(made);
    }

    private void requireErased(SurveyContent content) {
        if (content.equals(content.withoutRespondent(personalQuestions(content)))) {
            return;
        }
        throw new ProblemException(
                ProblemTypes.CONFLICT,
                "What this survey told of its respondent was erased; it takes nothing of the kind again.",
                List.of(
                        new FieldError("/respondentName", "Null, since it was erased."),
                        new FieldError("/answers", "ERASED in the place of words that tell who answered.")));
    }

    /**
     * Erases the respondent's name and the words that tell who answered, in every version and wherever else they are kept. The
     * status, the role and all other answers stay, and so does how many answered. A deleted one stays deleted.
     *
     * @param reason kept in the history, without the respondent's name
     */
    public Survey erase(Survey known, String reason) {
        Survey written = writer().writable(Survey.class, known);
        SurveyContent content = written.content();
        Set<String> personal = personalQuestions(content);
        List<String> fields =
                new ArrayList<>(List.of("respondentName", "respondentPublishedIn", "answers/personal=true/text"));
        personal.forEach(question -> fields.add("answers/question=" + question + "/text"));
        PersonalData person = new PersonalData(
                Survey.TYPE, written.publicId(), "surveys", names.of(content), fields, List.of("respondentName"));
        // Only now, when nothing more is asked: a question to the database would write a version of its own.
        written.markErased();
        writer().erase(
                        written,
                        said -> content.withoutRespondent(personal)
                                .rid(text -> Objects.requireNonNull(said.outOf(text))),
                        person,
                        reason);
        return written;
    }

    private Set<String> personalQuestions(SurveyContent content) {
        return content.instrumentId() == null
                ? Set.of()
                : instruments.get(content.instrumentId().toString()).content().questions().stream()
                        .filter(Question::personal)
                        .map(Question::code)
                        .collect(Collectors.toSet());
    }

    private void requireProject(SurveyContent content) {
        if (content.projectId() == null) {
            return;
        }
        references.require("project", content.projectId().toString(), "/projectId");
        List<?> project = entities()
                .createNativeQuery(PROJECT_OF_PROFILE)
                .setParameter("profile", content.profileId().toString())
                .getResultList();
        if (!project.contains(content.projectId().toString())) {
            throw new ProblemException(
                    ProblemTypes.VALIDATION_FAILED,
                    "A survey is about a country profile of the project that it was sent for.",
                    List.of(new FieldError("/projectId", "The profile is not one of this project.")));
        }
    }

    private void requireInstrument(SurveyContent content, @Nullable SurveyCampaignContent campaign) {
        UUID instrumentId = content.instrumentId();
        if (instrumentId == null) {
            return;
        }
        if (campaign != null
                && campaign.instrumentId() != null
                && !Objects.equals(campaign.instrumentId(), instrumentId)) {
            throw new ProblemException(
                    ProblemTypes.VALIDATION_FAILED,
                    "The campaign asks by another instrument.",
                    List.of(new FieldError(
                            "/instrumentId", "It is " + campaign.instrumentId() + " in this campaign.")));
        }
        SurveyInstrumentContent instrument = instruments.requirePublished(instrumentId, "/instrumentId");
        List<FieldError> errors = new AnswerCheck(instrument).errors(content.answers());
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    ProblemTypes.VALIDATION_FAILED, "The answers are not to the questions of the instrument.", errors);
        }
    }
}
