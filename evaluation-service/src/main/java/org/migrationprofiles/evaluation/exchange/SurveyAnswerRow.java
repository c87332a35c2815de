package org.migrationprofiles.evaluation.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.instrument.QuestionType;
import org.migrationprofiles.evaluation.survey.AnswerState;

/**
 * One question of one response, as a row of a flat table.
 *
 * @param surveyId the survey
 * @param position of the question in its instrument, from 1
 * @param profileId the country profile that was asked about
 * @param country its ISO 3166-1 alpha-3 code, as far as project-service has told
 * @param campaign key of the campaign
 * @param instrument key of the instrument
 * @param instrumentVersion its version
 * @param recipientRole as what somebody was asked
 * @param question its code
 * @param questionText what is asked, in the first language that it is written in
 * @param type what an answer is
 * @param answered whether there is an answer, be it that there is no value
 * @param text the words of the answer, to the last line break
 * @param yesNo yes is true
 * @param choices codes of the options that were chosen
 * @param number a number or a rating
 * @param unit of the number
 * @param date a date as exactly as it is known
 * @param answerState why an answer has no value
 */
record SurveyAnswerRow(
        UUID surveyId,
        int position,
        UUID profileId,
        @Nullable String country,
        @Nullable String campaign,
        String instrument,
        int instrumentVersion,
        @Nullable String recipientRole,
        String question,
        @Nullable String questionText,
        QuestionType type,
        boolean answered,
        @Nullable String text,
        @Nullable Boolean yesNo,
        @Nullable JsonNode choices,
        @Nullable BigDecimal number,
        @Nullable String unit,
        @Nullable String date,
        @Nullable AnswerState answerState) {}
