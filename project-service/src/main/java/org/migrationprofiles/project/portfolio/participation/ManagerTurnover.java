package org.migrationprofiles.project.portfolio.participation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.time.PartialDate;
import org.migrationprofiles.project.Period;

/**
 * How often the project got another manager (S97), as far as the periods on record tell.
 *
 * @param recorded periods of managers on record; with none, nothing is known of the turnover
 * @param atLeast how many of them surely came after another one; null with none on record
 * @param atMost how many of them may have; null with none on record
 */
public record ManagerTurnover(
        int recorded, @Nullable Integer atLeast, @Nullable Integer atMost) {

    /** What follows from the periods on record; only those of managers count. */
    public static ManagerTurnover of(List<ManagementPeriod> management) {
        List<ManagementPeriod> managers = management.stream()
                .filter(period -> period.role() == ManagementPeriod.Role.PROJECT_MANAGER)
                .toList();
        if (managers.isEmpty()) {
            return new ManagerTurnover(0, null, null);
        }
        int sure = 0;
        int possible = 0;
        for (int index = 0; index < managers.size(); index++) {
            Period period = managers.get(index).period();
            List<ManagementPeriod> others = new ArrayList<>(managers);
            others.remove(index);
            sure += others.stream().anyMatch(other -> surelyFollows(period, other.period())) ? 1 : 0;
            possible += others.stream().anyMatch(other -> mayFollow(period, other.period())) ? 1 : 0;
        }
        // Somebody was the first.
        return new ManagerTurnover(managers.size(), sure, Math.min(possible, managers.size() - 1));
    }

    private static boolean surelyFollows(@Nullable Period later, @Nullable Period earlier) {
        PartialDate from = later == null ? null : later.from();
        PartialDate to = earlier == null ? null : earlier.to();
        return from != null && to != null && !new Period(from, to).inOrder();
    }

    private static boolean mayFollow(@Nullable Period later, @Nullable Period earlier) {
        PartialDate from = later == null ? null : later.from();
        if (from == null || earlier == null) {
            return true;
        }
        PartialDate last = earlier.to() == null ? earlier.from() : earlier.to();
        return last == null || new Period(last, from).inOrder();
    }
}
