package org.migrationprofiles.evaluation.survey;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.Phase;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.kit.problem.RuleAbout;
import org.migrationprofiles.kit.problem.Texts;
import org.migrationprofiles.kit.time.PartialDate;

/**
 * What is known of one survey: one recipient asked about one country profile. What is null is not known.
 *
 * @param profileId the country profile that it asks about; says nothing of any other (S48)
 * @param projectId the project that it was sent for, which is the profile's
 * @param campaignId the campaign that it was sent in
 * @param instrumentId the version of the instrument that it asks by
 * @param recipientRole as what somebody was asked, as a code such as {@code PROJECT_MANAGER}; never a name
 * @param recipientStage the stage of the project at which they took part
 * @param respondentName only where it has been published
 * @param respondentPublishedIn where it has been published
 * @param status how far it has come
 * @param statusReason why there is no response; always given for {@code UNAVAILABLE} and {@code DECLINED} (S14)
 * @param statusCorrections statuses that were wrong, oldest first
 * @param sentOn when it was sent
 * @param respondedOn when the response came, not before it was sent
 * @param answers to single questions, each once; none where only the response is known
 * @param provenance where this was found
 */
public record SurveyContent(
        @NotNull UUID profileId,
        @Nullable UUID projectId,
        @Nullable UUID campaignId,
        @Nullable UUID instrumentId,

        @Nullable
        @Pattern(regexp = "[A-Z][A-Z0-9_]{0,59}", message = "A role as a code, such as PROJECT_MANAGER; never a name.")
        String recipientRole,

        @Nullable Phase recipientStage,
        @Nullable @Size(max = 200) String respondentName,
        @Nullable @Valid Provenance respondentPublishedIn,
        @NotNull SurveyStatus status,
        @Nullable @Size(max = 1000) String statusReason,
        @Size(max = 50) List<@NotNull @Valid SurveyStatusCorrection> statusCorrections,
        @Nullable @Valid PartialDate sentOn,
        @Nullable @Valid PartialDate respondedOn,
        @Size(max = 500) List<@NotNull @Valid Answer> answers,
        @Nullable @Valid Provenance provenance) {

    /** Lists that are not given are empty. */
    public SurveyContent {
        statusCorrections = statusCorrections == null ? List.of() : List.copyOf(statusCorrections);
        answers = answers == null ? List.of() : List.copyOf(answers);
    }

    /** A survey of which only the response is known. */
    public static SurveyContent responded(UUID profileId, Provenance provenance) {
        return new SurveyContent(
                profileId,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                SurveyStatus.RESPONDED,
                null,
                List.of(),
                null,
                null,
                List.of(),
                provenance);
    }

    /** The same after its status was corrected. */
    SurveyContent corrected(CorrectedSurveyStatus corrected) {
        List<SurveyStatusCorrection> corrections = new ArrayList<>(statusCorrections);
        corrections.add(new SurveyStatusCorrection(status, corrected.to(), corrected.reason(), corrected.provenance()));
        return with(
                respondentName, respondentPublishedIn, corrected.to(), corrected.statusReason(), corrections, answers);
    }

    /**
     * The same without the respondent's name and without words that tell who answered.
     *
     * @param personalQuestions codes of questions whose answers may tell it
     */
    SurveyContent withoutRespondent(Set<String> personalQuestions) {
        return with(
                null,
                null,
                status,
                statusReason,
                statusCorrections,
                answers.stream()
                        .map(answer -> answer.tells(personalQuestions) ? answer.erased() : answer)
                        .toList());
    }

    /**
     * The same with other words in the place of names, wherever somebody wrote freely.
     *
     * @param without takes the names out of a text
     */
    SurveyContent rid(UnaryOperator<String> without) {
        return with(
                respondentName,
                respondentPublishedIn,
                status,
                statusReason == null ? null : without.apply(statusReason),
                statusCorrections.stream()
                        .map(correction -> new SurveyStatusCorrection(
                                correction.from(),
                                correction.to(),
                                without.apply(correction.reason()),
                                correction.provenance()))
                        .toList(),
                answers.stream().map(answer -> answer.rid(without)).toList());
    }

    private SurveyContent with(
            @Nullable String name,
            @Nullable Provenance publishedIn,
            SurveyStatus otherStatus,
            @Nullable String otherReason,
            List<SurveyStatusCorrection> corrections,
            List<Answer> otherAnswers) {
        return new SurveyContent(
                profileId,
                projectId,
                campaignId,
                instrumentId,
                recipientRole,
                recipientStage,
                name,
                publishedIn,
                otherStatus,
                otherReason,
                corrections,
                sentOn,
                respondedOn,
                otherAnswers,
                provenance);
    }

    @JsonIgnore
    @RuleAbout("statusReason")
    @AssertTrue(message = "Who was not available or declined has a reason, as far as it is known.")
    boolean isExplained() {
        return status == null || !status.withoutResponse() || (statusReason != null && !Texts.isBlank(statusReason));
    }

    @JsonIgnore
    @RuleAbout("respondentName")
    @AssertTrue(message = "A name is taken only where it has been published: say where in respondentPublishedIn.")
    boolean isPublished() {
        return respondentName == null || (respondentPublishedIn != null && respondentPublishedIn.sourceId() != null);
    }

    @JsonIgnore
    @RuleAbout("sentOn")
    @AssertTrue(message = "What was not sent has no day on which it was.")
    boolean isSentWhenDated() {
        return sentOn == null || status != SurveyStatus.NOT_SENT;
    }

    @JsonIgnore
    @RuleAbout("respondedOn")
    @AssertTrue(message = "Only a response came on a day: the status is RESPONDED.")
    boolean isRespondedWhenDated() {
        return respondedOn == null || status == SurveyStatus.RESPONDED;
    }

    @JsonIgnore
    @RuleAbout("respondedOn")
    @AssertTrue(message = "A response does not come before the survey was sent.")
    boolean isInOrder() {
        return sentOn == null
                || respondedOn == null
                || sentOn.interval()
                        .flatMap(sent -> respondedOn.interval().map(came -> !came.whollyBefore(sent)))
                        .orElse(true);
    }

    @JsonIgnore
    @RuleAbout("answers")
    @AssertTrue(message = "Only a response has answers: the status is RESPONDED.")
    boolean isRespondedWhenAnswered() {
        return answers.isEmpty() || status == SurveyStatus.RESPONDED;
    }

    @JsonIgnore
    @RuleAbout("instrumentId")
    @AssertTrue(message = "Answers are to the questions of an instrument: name it.")
    boolean isAskedWhenAnswered() {
        return answers.isEmpty() || instrumentId != null;
    }

    @JsonIgnore
    @RuleAbout("answers")
    @AssertTrue(message = "A question is answered once.")
    boolean isEachQuestionOnce() {
        return answers.stream().map(Answer::question).distinct().count() == answers.size();
    }
}
