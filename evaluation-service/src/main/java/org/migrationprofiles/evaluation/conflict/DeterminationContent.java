package org.migrationprofiles.evaluation.conflict;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.Subject;
import org.migrationprofiles.evaluation.assertion.Attribute;
import org.migrationprofiles.evaluation.assertion.AttributeOfSubject;
import org.migrationprofiles.evaluation.assertion.Bounds;

/**
 * What somebody determined of a conflict. Only its status changes.
 *
 * @param conflictId the conflict
 * @param subject what it is about
 * @param attribute of the subject
 * @param value that holds; null when it cannot be determined, or when what was chosen only bounds it
 * @param unit of the value or the bounds
 * @param bounds of the value, when what was chosen only bounds it
 * @param chosenAssertionId the assertion that was chosen; null when it cannot be determined
 * @param considered the assertions that there were, and what they said
 * @param rationale why
 * @param subjective whether it is a matter of judgement (S18)
 * @param determinedBy the subject of the token
 * @param determinedAt when
 * @param byAuthorOfAssertion whether who determined it wrote one of the assertions
 * @param status how it stands
 * @param statusReason why it stands so; null while it is in force
 */
public record DeterminationContent(
        UUID conflictId,
        Subject subject,
        Attribute attribute,
        @Nullable String value,
        @Nullable String unit,
        @Nullable Bounds bounds,
        @Nullable UUID chosenAssertionId,
        List<ConsideredStatement> considered,
        String rationale,
        boolean subjective,
        String determinedBy,
        Instant determinedAt,
        boolean byAuthorOfAssertion,
        DeterminationStatus status,
        @Nullable String statusReason) {

    /** What it determines. */
    AttributeOfSubject about() {
        return new AttributeOfSubject(subject, attribute);
    }

    /** The same with another status. */
    DeterminationContent with(DeterminationStatus newStatus, String reason) {
        return at(newStatus, reason);
    }

    /** The same with another status, for which there may be no reason. */
    DeterminationContent at(DeterminationStatus newStatus, @Nullable String reason) {
        return new DeterminationContent(
                conflictId,
                subject,
                attribute,
                value,
                unit,
                bounds,
                chosenAssertionId,
                considered,
                rationale,
                subjective,
                determinedBy,
                determinedAt,
                byAuthorOfAssertion,
                newStatus,
                reason);
    }
}
