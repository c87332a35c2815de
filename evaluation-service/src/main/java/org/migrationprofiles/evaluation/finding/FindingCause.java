package org.migrationprofiles.evaluation.finding;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.problem.Texts;

/**
 * What brought a finding about (S71, S73); at least one of the three is given.
 *
 * @param findingId another finding, which is the cause
 * @param category what the cause is about
 * @param statement the cause, in the words of the source
 */
public record FindingCause(
        @Nullable UUID findingId,
        @Nullable FindingCategory category,
        @Nullable @Size(max = 2000) String statement) {

    @JsonIgnore
    @AssertTrue(message = "A cause is another finding, a category, a statement, or more than one of them.")
    boolean isCause() {
        return findingId != null || category != null || (statement != null && !Texts.isBlank(statement));
    }
}
