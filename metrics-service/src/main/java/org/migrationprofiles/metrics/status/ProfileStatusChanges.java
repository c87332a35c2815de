package org.migrationprofiles.metrics.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.metrics.freshness.Freshness;

/**
 * Part of the feed of changes of profile status (S79), by the rule that the report names, edition years and all funders.
 *
 * @param items oldest first; empty when nothing changed
 * @param next to be given as since to go on from here; always there, after an empty answer too
 * @param beginsAt since when changes are told; of what was before, nothing is known
 * @param toldOn the day up to which it is told what the calendar did
 * @param rule by which statuses are judged
 * @param freshness how far behind the records the feed is
 */
public record ProfileStatusChanges(
        List<Change> items,
        String next,
        Instant beginsAt,
        LocalDate toldOn,
        ProfileStatusAnswer.Rule rule,
        Freshness freshness) {

    /**
     * The status of a country's profile became another one.
     *
     * @param iso3 ISO 3166-1 alpha-3
     * @param iso2 ISO 3166-1 alpha-2
     * @param m49 three digits
     * @param name in English, as M49 has it
     * @param from what it was
     * @param to what it is
     * @param on the day in the world from which on it is so
     * @param reason why
     * @param eventTime when the record was written that made it so; null for the calendar, and where that is not known
     * @param toldAt when the feed told it
     * @param now address of the status as it is now
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Change(
            String iso3,
            @Nullable String iso2,
            @Nullable String m49,
            String name,
            Status from,
            Status to,
            LocalDate on,
            ChangeReason reason,
            @Nullable Instant eventTime,
            Instant toldAt,
            String now) {}
}
