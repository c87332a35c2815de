package org.migrationprofiles.evaluation.rating;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.kit.problem.RuleAbout;

/**
 * A scale of ratings. None comes with the suite: which one the Fund's evaluations use was not found.
 *
 * @param key short and unique; never changes
 * @param title for people
 * @param labels from the worst to the best
 * @param provenance who laid it down and where
 */
public record RatingScaleContent(
        @NotNull
        @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,79}", message = "Small letters, digits and hyphens, 80 at most.")
        String key,

        @NotBlank @Size(max = 500) String title,
        @NotNull @Size(min = 2, max = 50) List<@NotNull @Valid RatingLabel> labels,
        @Nullable @Valid Provenance provenance) {

    /** Takes a copy. */
    public RatingScaleContent {
        labels = labels == null ? List.of() : List.copyOf(labels);
    }

    /** The labels as ratings give them, from the worst to the best. */
    public List<String> names() {
        return labels.stream().map(RatingLabel::label).toList();
    }

    @JsonIgnore
    @RuleAbout("labels")
    @AssertTrue(message = "A label stands once.")
    boolean isEachLabelOnce() {
        return new HashSet<>(names()).size() == labels.size();
    }
}
