package org.migrationprofiles.evaluation.conflict;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertFalse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.Subject;
import org.migrationprofiles.evaluation.assertion.Attribute;
import org.migrationprofiles.evaluation.assertion.AttributeOfSubject;
import org.migrationprofiles.evaluation.assertion.Bounds;

/**
 * One determination as an export has it, without its id and version.
 *
 * @param deleted never true: a determination is not deleted
 * @param deletionReason never given
 * @param conflictId the conflict where it was made; here it is the one about the same attribute of the same subject
 * @param subject what it is about
 * @param attribute of the subject
 * @param value that holds; null when it cannot be determined, or when what was chosen only bounds it
 * @param unit of the value or the bounds
 * @param bounds of the value, when what was chosen only bounds it
 * @param cannotBeDetermined whether none was chosen
 * @param chosenAssertionId the assertion that was chosen
 * @param considered the assertions of {@code consideredStatements}
 * @param consideredStatements the assertions that there were, and what they said
 * @param rationale why
 * @param subjective whether it is a matter of judgement (S18)
 * @param determinedBy the subject of the token with which it was made
 * @param determinedAt when it was made
 * @param byAuthorOfAssertion whether who determined it wrote one of the assertions
 * @param status how it stands
 * @param statusReason why it stands so; null while it is in force
 */
public record DeterminationRow(
        @AssertFalse @Nullable Boolean deleted,
        @Null @Nullable String deletionReason,
        @Nullable UUID conflictId,
        @NotNull @Valid Subject subject,
        @NotNull Attribute attribute,
        @Nullable @Size(max = 500) String value,
        @Nullable @Size(max = 20) String unit,
        @Nullable @Valid Bounds bounds,
        @Nullable Boolean cannotBeDetermined,
        @Nullable UUID chosenAssertionId,
        @Nullable List<UUID> considered,
        @NotNull List<@NotNull ConsideredStatement> consideredStatements,
        @NotBlank @Size(max = 4000) String rationale,
        @NotNull Boolean subjective,
        @NotBlank @Size(max = 255) String determinedBy,
        @NotNull @PastOrPresent Instant determinedAt,
        @NotNull Boolean byAuthorOfAssertion,
        @NotNull DeterminationStatus status,
        @Nullable @Size(max = 2000) String statusReason) {

    AttributeOfSubject about() {
        return new AttributeOfSubject(subject, attribute);
    }

    /** What it says of a conflict that is on record here. */
    DeterminationContent of(UUID conflict) {
        return new DeterminationContent(
                conflict,
                subject,
                attribute,
                value,
                unit,
                bounds,
                chosenAssertionId,
                List.copyOf(consideredStatements),
                rationale,
                subjective,
                determinedBy,
                determinedAt,
                byAuthorOfAssertion,
                status,
                statusReason);
    }
}
