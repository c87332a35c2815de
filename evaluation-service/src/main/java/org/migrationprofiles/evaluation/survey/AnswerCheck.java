package org.migrationprofiles.evaluation.survey;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.instrument.Question;
import org.migrationprofiles.evaluation.instrument.QuestionOption;
import org.migrationprofiles.evaluation.instrument.QuestionType;
import org.migrationprofiles.evaluation.instrument.SurveyInstrumentContent;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.Texts;

/** Finds answers that are none to the questions of an instrument. For one use. */
final class AnswerCheck {

    private final SurveyInstrumentContent instrument;
    private final List<FieldError> errors = new ArrayList<>();

    AnswerCheck(SurveyInstrumentContent instrument) {
        this.instrument = instrument;
    }

    /** What is wrong with the answers of one response; empty when nothing is, or when no answer is known. */
    List<FieldError> errors(List<Answer> answers) {
        for (int index = 0; index < answers.size(); index++) {
            check(answers.get(index), "/answers/" + index);
        }
        if (!answers.isEmpty()) {
            Set<String> answered = answers.stream().map(Answer::question).collect(Collectors.toSet());
            instrument.questions().stream()
                    .filter(question -> question.required() && !answered.contains(question.code()))
                    .forEach(question -> errors.add(new FieldError(
                            "/answers",
                            question.code() + " is required; say UNKNOWN or NOT_APPLICABLE if it has no value.")));
        }
        return errors;
    }

    private void check(Answer answer, String pointer) {
        Optional<Question> asked = instrument.question(answer.question());
        if (asked.isEmpty()) {
            errors.add(new FieldError(
                    pointer + "/question",
                    "One of "
                            + instrument.questions().stream()
                                    .map(Question::code)
                                    .collect(Collectors.joining(", ")) + "."));
            return;
        }
        Question question = asked.get();
        if (answer.answerState() != null) {
            if (answer.answerState() == AnswerState.ERASED && !question.type().worded()) {
                errors.add(new FieldError(pointer + "/answerState", "Only answers in words are erased."));
            }
            return;
        }
        String given = member(answer);
        String wanted = member(question.type());
        if (!given.equals(wanted)) {
            errors.add(new FieldError(
                    pointer + "/" + given,
                    question.code() + " is answered by " + wanted + ": it is " + question.type() + "."));
            return;
        }
        if (question.required() && answer.text() != null && Texts.isBlank(answer.text())) {
            errors.add(new FieldError(
                    pointer + "/text",
                    question.code() + " is required; say UNKNOWN or NOT_APPLICABLE if it has no value."));
        }
        if (answer.personal() && !question.type().worded()) {
            errors.add(new FieldError(pointer + "/personal", "Only answers in words are personal."));
        }
        if (answer.choices() != null) {
            checkChoices(answer.choices(), question, pointer + "/choices");
        }
        if (answer.number() != null) {
            checkNumber(answer.number(), question, pointer + "/number");
        }
    }

    private void checkChoices(List<String> chosen, Question question, String pointer) {
        List<String> options =
                question.options().stream().map(QuestionOption::code).toList();
        for (int index = 0; index < chosen.size(); index++) {
            if (!options.contains(chosen.get(index))) {
                errors.add(new FieldError(pointer + "/" + index, "One of " + String.join(", ", options) + "."));
            }
        }
        if (new HashSet<>(chosen).size() != chosen.size()) {
            errors.add(new FieldError(pointer, "An option is chosen once."));
        }
        if (question.type() == QuestionType.SINGLE_CHOICE && chosen.size() != 1) {
            errors.add(new FieldError(pointer, "Exactly one option is chosen."));
        }
    }

    private void checkNumber(BigDecimal number, Question question, String pointer) {
        boolean below = question.min() != null && number.compareTo(question.min()) < 0;
        boolean above = question.max() != null && number.compareTo(question.max()) > 0;
        if (below || above) {
            errors.add(new FieldError(pointer, "A number" + range(question.min(), question.max()) + "."));
        }
        if (question.type() == QuestionType.RATING && number.scale() > 0) {
            errors.add(new FieldError(pointer, "A whole number."));
        }
    }

    private static String range(@Nullable BigDecimal min, @Nullable BigDecimal max) {
        return (min == null ? "" : " from " + min.toPlainString()) + (max == null ? "" : " to " + max.toPlainString());
    }

    private static String member(Answer answer) {
        if (answer.text() != null) {
            return "text";
        }
        if (answer.yesNo() != null) {
            return "yesNo";
        }
        if (answer.choices() != null) {
            return "choices";
        }
        return answer.number() != null ? "number" : "date";
    }

    private static String member(QuestionType type) {
        return switch (type) {
            case TEXT, LONG_TEXT -> "text";
            case YES_NO -> "yesNo";
            case SINGLE_CHOICE, MULTIPLE_CHOICE -> "choices";
            case NUMBER, RATING -> "number";
            case DATE -> "date";
        };
    }
}
