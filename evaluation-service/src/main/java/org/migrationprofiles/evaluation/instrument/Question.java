package org.migrationprofiles.evaluation.instrument;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.problem.RuleAbout;
import org.migrationprofiles.kit.value.LocalisedText;
import org.migrationprofiles.kit.value.PlainNumbers;

/**
 * One question of an instrument.
 *
 * @param code by which answers name it; each once in an instrument
 * @param texts what is asked, once in each language
 * @param type what an answer is
 * @param options that an answer is chosen from; none unless the type is a choice
 * @param required whether a response that has answers answers this one too, if only by saying that it is not known
 * @param min the least number allowed; always given for a rating
 * @param max the greatest number allowed; always given for a rating
 * @param unit of a number, such as {@code copies}
 * @param personal whether the words of an answer may tell who gave it; they are taken out when the respondent is erased
 */
public record Question(
        @NotNull @Pattern(regexp = CODE, message = A_CODE) String code,

        @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid LocalisedText> texts,
        @NotNull QuestionType type,
        @Size(max = 200) List<@NotNull @Valid QuestionOption> options,
        boolean required,
        @Nullable @Digits(integer = 15, fraction = 6) BigDecimal min,
        @Nullable @Digits(integer = 15, fraction = 6) BigDecimal max,
        @Nullable @Size(max = 50) String unit,
        boolean personal) {

    /** The form of the codes of questions and options. */
    public static final String CODE = "[A-Za-z0-9][A-Za-z0-9_.-]{0,39}";

    /** What a client is told whose code has another form. */
    public static final String A_CODE = "Letters, digits, dots, hyphens and underscores, 40 at most, such as Q1.";

    /** Lists that are not given are empty; numbers are kept without zeros that say nothing. */
    public Question {
        texts = texts == null ? List.of() : List.copyOf(texts);
        options = options == null ? List.of() : List.copyOf(options);
        min = PlainNumbers.shortest(min);
        max = PlainNumbers.shortest(max);
    }

    /** Whether a later one asks the same, perhaps in more languages: whoever was asked this one was asked that one. */
    boolean keptBy(Question later) {
        return code.equals(later.code())
                && type == later.type()
                && required == later.required()
                && personal == later.personal()
                && same(min, later.min())
                && same(max, later.max())
                && Objects.equals(unit, later.unit())
                && later.texts().containsAll(texts)
                && keepsOptions(later);
    }

    private boolean keepsOptions(Question later) {
        if (options.size() != later.options().size()) {
            return false;
        }
        for (int index = 0; index < options.size(); index++) {
            if (!options.get(index).keptBy(later.options().get(index))) {
                return false;
            }
        }
        return true;
    }

    @JsonIgnore
    @RuleAbout("texts")
    @AssertTrue(message = "A question stands once in each language.")
    boolean isEachLanguageOnce() {
        return isEachOnce(texts.stream().map(LocalisedText::language).toList());
    }

    @JsonIgnore
    @RuleAbout("options")
    @AssertTrue(message = "A choice has options, anything else has none.")
    boolean isChosenFromOptions() {
        return type == null || type.chosen() != options.isEmpty();
    }

    @JsonIgnore
    @RuleAbout("options")
    @AssertTrue(message = "The code of an option stands once.")
    boolean isEachOptionOnce() {
        return isEachOnce(options.stream().map(QuestionOption::code).toList());
    }

    @JsonIgnore
    @RuleAbout("min")
    @AssertTrue(
            message = "Only a number or a rating has a least and a greatest, and the least is not above the greatest.")
    boolean isRange() {
        boolean ordered = min == null || max == null || min.compareTo(max) <= 0;
        return type == null || (type.numeric() ? ordered : min == null && max == null);
    }

    @JsonIgnore
    @RuleAbout("max")
    @AssertTrue(message = "A rating says its least and its greatest, which are whole numbers.")
    boolean isScale() {
        return type != QuestionType.RATING || (isWhole(min) && isWhole(max));
    }

    @JsonIgnore
    @RuleAbout("unit")
    @AssertTrue(message = "Only a number has a unit.")
    boolean isMeasured() {
        return unit == null || type == null || type == QuestionType.NUMBER;
    }

    @JsonIgnore
    @RuleAbout("personal")
    @AssertTrue(message = "Only answers in words can be personal.")
    boolean isInWordsWhenPersonal() {
        return !personal || type == null || type.worded();
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }

    private static boolean isWhole(@Nullable BigDecimal number) {
        return number != null && number.scale() <= 0;
    }

    private static boolean isEachOnce(List<String> values) {
        return new HashSet<>(values).size() == values.size();
    }
}
