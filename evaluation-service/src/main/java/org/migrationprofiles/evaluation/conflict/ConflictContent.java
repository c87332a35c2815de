package org.migrationprofiles.evaluation.conflict;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.Subject;
import org.migrationprofiles.evaluation.assertion.Attribute;
import org.migrationprofiles.evaluation.assertion.AttributeOfSubject;

/**
 * What assertions say otherwise of one attribute of one subject. The service keeps it; nobody writes it.
 *
 * @param subject what they are about
 * @param attribute what they say something of
 * @param status how it stands
 * @param openedAt since when it is open, or when it was opened the last time
 * @param assertions all that say something of it and are not deleted, in the order of their ids
 * @param determinationId the determination in force; null when none is
 * @param values what they say, each value with those that say it
 */
public record ConflictContent(
        Subject subject,
        Attribute attribute,
        ConflictStatus status,
        Instant openedAt,
        List<ConflictStatement> assertions,
        @Nullable UUID determinationId,
        List<ConflictValue> values) {

    /** What was kept before there were values has none. */
    public ConflictContent {
        values = values == null ? List.of() : List.copyOf(values);
    }

    /** What it is a conflict about. */
    AttributeOfSubject about() {
        return new AttributeOfSubject(subject, attribute);
    }

    /** The statement of one assertion, if it is among them. */
    Optional<ConflictStatement> statement(@Nullable UUID assertionId) {
        return assertions.stream()
                .filter(statement -> statement.assertionId().equals(assertionId))
                .findFirst();
    }

    /**
     * The same with a determination in force that was made elsewhere.
     *
     * @param contradict whether anything contradicts still
     * @param determinedAt when it was made: it was open by then
     */
    ConflictContent takenOver(UUID determination, boolean contradict, Instant determinedAt) {
        return new ConflictContent(
                subject,
                attribute,
                contradict ? ConflictStatus.DETERMINED : ConflictStatus.RESOLVED_BY_AGREEMENT,
                determinedAt.isBefore(openedAt) ? determinedAt : openedAt,
                assertions,
                determination,
                values);
    }

    /** The same with a determination in force. */
    ConflictContent determined(UUID determination) {
        return new ConflictContent(
                subject, attribute, ConflictStatus.DETERMINED, openedAt, assertions, determination, values);
    }
}
