package org.migrationprofiles.evaluation.assessment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.criteria.Criterion;
import org.migrationprofiles.kit.problem.RuleAbout;
import org.migrationprofiles.kit.problem.Texts;

/**
 * What an evaluation found by one criterion: a rating, or why there is none.
 *
 * @param criterion its code, of the evaluation's criteria set
 * @param rating a label of the evaluation's scale
 * @param notAssessedReason why it was not rated
 * @param rationale what the rating rests on, in the words of the evaluation
 */
public record CriterionRating(
        @NotNull @Pattern(regexp = Criterion.CODE, message = Criterion.A_CODE)
        String criterion,

        @Nullable @Size(max = 100) String rating,
        @Nullable @Size(max = 1000) String notAssessedReason,
        @Nullable @Size(max = 5000) String rationale) {

    @JsonIgnore
    @RuleAbout("rating")
    @AssertTrue(message = "Either rating or notAssessedReason: what was not assessed says why.")
    boolean isRatedOrExplained() {
        return given(rating) != given(notAssessedReason);
    }

    private static boolean given(@Nullable String text) {
        return text != null && !Texts.isBlank(text);
    }
}
