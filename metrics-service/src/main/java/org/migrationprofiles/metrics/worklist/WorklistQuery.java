package org.migrationprofiles.metrics.worklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.metrics.status.Status;

/**
 * What is asked of the work-list.
 *
 * @param asOf date in the world, of which statuses and ages are
 * @param statuses countries with one of these are on the list
 * @param funderCategories statuses are judged by publications with a funder of any of these; empty for all
 * @param regionScheme of the regions; null without regions
 * @param regions countries of any of these; empty for all
 */
public record WorklistQuery(
        LocalDate asOf,
        Set<Status> statuses,
        List<String> funderCategories,
        @Nullable String regionScheme,
        List<String> regions) {

    /** Statuses that a country on the list may have. */
    public static final List<Status> ALLOWED =
            List.of(Status.NON_UPDATED, Status.NO_PROFILE, Status.DUE_WINDOW, Status.UNKNOWN);

    /** Those on the list when nothing else is asked for (S80). */
    public static final List<Status> USUAL = List.of(Status.NON_UPDATED, Status.NO_PROFILE);
}
