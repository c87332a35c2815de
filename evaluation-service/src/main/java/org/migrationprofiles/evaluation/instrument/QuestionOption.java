package org.migrationprofiles.evaluation.instrument;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.migrationprofiles.kit.value.LocalisedText;

/**
 * One of the answers that a question lets choose from.
 *
 * @param code by which answers name it; each once in a question
 * @param labels what is read, in each language
 */
public record QuestionOption(
        @NotNull @Pattern(regexp = Question.CODE, message = Question.A_CODE)
        String code,

        @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid LocalisedText> labels) {

    /** Labels that are not given are none, which is refused. */
    public QuestionOption {
        labels = labels == null ? List.of() : List.copyOf(labels);
    }

    /** Whether a later one is the same option, perhaps with labels in more languages. */
    boolean keptBy(QuestionOption later) {
        return code.equals(later.code()) && later.labels().containsAll(labels);
    }
}
