package org.migrationprofiles.evaluation.survey;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.time.PartialDate;
import org.migrationprofiles.kit.value.PlainNumbers;

/**
 * The answer to one question: the one value that the type of the question asks for, or why there is none.
 *
 * @param question by its code
 * @param text in the words of whoever answered, to the last line break
 * @param yesNo yes is true
 * @param choices codes of the options that were chosen; empty when none was
 * @param number in the unit of the question, or a rating
 * @param date as exactly as it is known
 * @param answerState why there is no value; null when there is one
 * @param personal whether the words tell who answered, although not every answer to the question does
 */
public record Answer(
        @NotBlank @Size(max = 40) String question,
        @Nullable @Size(max = 20_000) String text,
        @Nullable Boolean yesNo,

        @Nullable @Size(max = 200) List<@NotNull @Size(max = 40) String> choices,

        @Nullable @Digits(integer = 15, fraction = 6) BigDecimal number,
        @Nullable @Valid PartialDate date,
        @Nullable AnswerState answerState,
        boolean personal) {

    /** Numbers are kept without zeros that say nothing. */
    public Answer {
        choices = choices == null ? null : List.copyOf(choices);
        number = PlainNumbers.shortest(number);
    }

    /**
     * Whether its words may tell who answered.
     *
     * @param personalQuestions codes of questions whose answers may
     */
    boolean tells(Set<String> personalQuestions) {
        return text != null && (personal || personalQuestions.contains(question));
    }

    /** The same without its words, which told who answered. */
    Answer erased() {
        return new Answer(question, null, null, null, null, null, AnswerState.ERASED, personal);
    }

    /** The same with other words in the place of names. */
    Answer rid(UnaryOperator<String> without) {
        return text == null
                ? this
                : new Answer(question, without.apply(text), yesNo, choices, number, date, answerState, personal);
    }

    @JsonIgnore
    @AssertTrue(message = "An answer is one of text, yesNo, choices, number, date and answerState.")
    boolean isOne() {
        return Stream.of(text, yesNo, choices, number, date, answerState)
                        .filter(Objects::nonNull)
                        .count()
                == 1;
    }
}
