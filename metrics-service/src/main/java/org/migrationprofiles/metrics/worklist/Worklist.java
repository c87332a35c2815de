package org.migrationprofiles.metrics.worklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.metrics.freshness.Freshness;
import org.migrationprofiles.metrics.status.ProfileStatusAnswer;
import org.migrationprofiles.metrics.status.Status;

/**
 * Part of the work-list.
 *
 * @param asOf the date in the world of which statuses and ages are; all else is as it is on record now
 * @param rule after how long a profile is out of date, and who says so
 * @param summary of all countries on the list, whatever part of it this is
 * @param items those to be looked at first come first
 * @param next cursor of the next part; null at the end
 * @param freshness how far behind the records this is
 */
public record Worklist(
        LocalDate asOf,
        ProfileStatusAnswer.Rule rule,
        Summary summary,
        List<WorkItem> items,
        @Nullable String next,
        Freshness freshness) {

    /**
     * How many countries there are.
     *
     * @param countries on the list
     * @param byStatus those with each status that was asked for
     * @param securedFunding by whether money for the next edition is secured
     * @param strategy by whether there is a strategy to update the profile
     */
    public record Summary(
            int countries, Map<Status, Long> byStatus, Map<Answer, Long> securedFunding, Map<Answer, Long> strategy) {}
}
