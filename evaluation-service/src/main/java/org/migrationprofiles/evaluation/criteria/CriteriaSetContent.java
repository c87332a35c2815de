package org.migrationprofiles.evaluation.criteria;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.kit.problem.RuleAbout;
import org.migrationprofiles.kit.time.PartialDate;

/**
 * One edition of a set of criteria that evaluations judge by.
 *
 * @param key of the set in all its editions, such as {@code dac}; never changes
 * @param edition which one of them, such as {@code 2019}; never changes
 * @param title for people
 * @param criteria in the order of the source
 * @param validFrom since when it holds, as exactly as known
 * @param provenance who laid it down and where
 */
public record CriteriaSetContent(
        @NotNull
        @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,79}", message = "Small letters, digits and hyphens, 80 at most.")
        String key,

        @NotNull
        @Pattern(
                regexp = "[A-Za-z0-9][A-Za-z0-9.-]{0,39}",
                message = "Letters, digits, full stops and hyphens, 40 at most, such as 2019.")
        String edition,

        @NotBlank @Size(max = 500) String title,
        @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid Criterion> criteria,
        @Nullable @Valid PartialDate validFrom,
        @Nullable @Valid Provenance provenance) {

    /** Takes a copy. */
    public CriteriaSetContent {
        criteria = criteria == null ? List.of() : List.copyOf(criteria);
    }

    /** What people call it: {@code dac:2019}. */
    String name() {
        return key + ":" + edition;
    }

    /** The codes of its criteria. */
    public Set<String> codes() {
        return criteria.stream().map(Criterion::code).collect(Collectors.toSet());
    }

    @JsonIgnore
    @RuleAbout("criteria")
    @AssertTrue(message = "A criterion stands once, and so does its code.")
    boolean isEachCriterionOnce() {
        return new HashSet<>(criteria.stream().map(Criterion::code).toList()).size() == criteria.size();
    }
}
