package org.migrationprofiles.project.determination;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A determination of evaluation-service beside the record that it is about, as both are at the moment.
 *
 * @param id of the determination
 * @param version of the determination
 * @param status what is to be done
 * @param subject what it is about
 * @param attribute of the subject
 * @param record the record here; null for a kind of subject whose records hold nothing that is determined
 * @param valuesInForce what the record says of the attribute, in the words of determinations; empty where it is not known
 * @param determinedValue what was determined; null where nothing can be, or only bounds of it
 * @param unit of the value
 * @param rationale why it was determined so
 * @param subjective whether it is a judgement rather than a reading of sources
 * @param byAuthorOfAssertion whether who determined it had asserted one of the values
 * @param determinedBy who determined it
 * @param determinedAt when
 * @param ageDays whole days since then
 * @param determination path of the determination in evaluation-service
 * @param conflictId the conflict that it settles
 * @param conflict path of the conflict in evaluation-service
 * @param decisions of editors here, oldest first
 */
public record DeterminationTask(
        UUID id,
        long version,
        TaskStatus status,
        Determination.Subject subject,
        String attribute,
        @Nullable SubjectRecord record,
        List<String> valuesInForce,
        @Nullable String determinedValue,
        @Nullable String unit,
        @Nullable String rationale,
        @Nullable Boolean subjective,
        @Nullable Boolean byAuthorOfAssertion,
        @Nullable String determinedBy,
        @Nullable Instant determinedAt,
        @Nullable Long ageDays,
        String determination,
        @Nullable UUID conflictId,
        @Nullable String conflict,
        List<Decision> decisions) {

    /**
     * The record that a determination is about.
     *
     * @param standing whether it is here
     * @param link its path in this service
     * @param version of the record; null where it is not known
     * @param deletionReason why it was deleted
     */
    public record SubjectRecord(
            RecordStanding standing,
            String link,
            @Nullable Long version,
            @Nullable String deletionReason) {}

    /**
     * What an editor decided.
     *
     * @param action what
     * @param by who
     * @param at when
     * @param reason why; of an application it is that of the determination
     * @param determinationVersion the version of the determination that it was about
     * @param value what that version said
     * @param recordVersion the version of the record that an application made
     */
    public record Decision(
            TaskAction action,
            String by,
            Instant at,
            @Nullable String reason,
            long determinationVersion,
            @Nullable String value,
            @Nullable Long recordVersion) {}
}
