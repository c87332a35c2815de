package org.migrationprofiles.project.portfolio;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.time.DateInterval;
import org.migrationprofiles.kit.time.PartialDate;

/**
 * How long a project was to take and took (S26-S28). A date that is known to the year or month makes bounds; one that is
 * not known makes no figure.
 *
 * @param projectId of the project
 * @param start the first day
 * @param plannedEnd the last day as planned at first
 * @param currentPlannedEnd the last day as planned now
 * @param actualEnd the last day in fact
 * @param plannedMonths from the start to the end planned at first
 * @param actualMonths from the start to the end in fact
 * @param overrunMonths from the end planned at first to the end in fact; less than zero when it came earlier
 * @param ratio actual to planned months, with two decimals
 * @param revisions how often the end was moved
 */
public record ProjectDurations(
        UUID projectId,
        @Nullable PartialDate start,
        @Nullable PartialDate plannedEnd,
        @Nullable PartialDate currentPlannedEnd,
        @Nullable PartialDate actualEnd,
        Figure plannedMonths,
        Figure actualMonths,
        Figure overrunMonths,
        Figure ratio,
        Revisions revisions) {

    private static final int RATIO_DECIMALS = 2;

    /**
     * A figure, or why there is none.
     *
     * @param bounds null when there is none
     * @param reason null when there is one
     */
    public record Figure(@Nullable Bounds bounds, @Nullable Reason reason) {}

    /** Why there is no figure. */
    public enum Reason {
        /** The start is not on record. */
        NO_START,
        /** The end planned at first is not on record. */
        NO_PLANNED_END,
        /** The end in fact is not on record. */
        NO_ACTUAL_END,
        /** As far as the dates say, no time at all was planned; nothing can be compared with that. */
        NO_LEAST_PLANNED_DURATION
    }

    /**
     * How often the end was moved.
     *
     * @param recorded how many revisions are on record
     * @param min the fewest that there were
     * @param max the most that there were; null when nobody said that those on record are all
     */
    public record Revisions(int recorded, int min, @Nullable Integer max) {}

    /** What follows from a project's schedule. */
    public static ProjectDurations of(Project project) {
        ProjectSchedule schedule = project.content().schedule();
        Dates dates =
                new Dates(interval(schedule.start()), interval(schedule.plannedEnd()), interval(schedule.actualEnd()));
        int recorded = schedule.revisions().size();
        boolean complete = Boolean.TRUE.equals(schedule.revisionsComplete());
        return new ProjectDurations(
                project.id(),
                schedule.start(),
                schedule.plannedEnd(),
                schedule.currentPlannedEnd(),
                schedule.actualEnd(),
                dates.plannedMonths(),
                dates.actualMonths(),
                dates.overrunMonths(),
                dates.ratio(),
                new Revisions(recorded, recorded, complete ? recorded : null));
    }

    private static Optional<DateInterval> interval(@Nullable PartialDate date) {
        return Optional.ofNullable(date).flatMap(PartialDate::interval);
    }

    private static Figure none(Reason reason) {
        return new Figure(null, reason);
    }

    private record Dates(
            Optional<DateInterval> start, Optional<DateInterval> plannedEnd, Optional<DateInterval> actualEnd) {

        Figure plannedMonths() {
            return lasting(plannedEnd, Reason.NO_PLANNED_END);
        }

        Figure actualMonths() {
            return lasting(actualEnd, Reason.NO_ACTUAL_END);
        }

        private Figure lasting(Optional<DateInterval> end, Reason noEnd) {
            if (start.isEmpty() || end.isEmpty()) {
                return none(start.isEmpty() ? Reason.NO_START : noEnd);
            }
            return new Figure(Months.lasting(start.get(), end.get()), null);
        }

        Figure overrunMonths() {
            if (plannedEnd.isEmpty() || actualEnd.isEmpty()) {
                return none(plannedEnd.isEmpty() ? Reason.NO_PLANNED_END : Reason.NO_ACTUAL_END);
            }
            return new Figure(Months.between(plannedEnd.get(), actualEnd.get()), null);
        }

        // The ratio grows with the end in fact, falls with the one planned, and moves one way with the start: its
        // bounds
        // are found where each date is at its first or last day.
        Figure ratio() {
            if (start.isEmpty() || plannedEnd.isEmpty() || actualEnd.isEmpty()) {
                return none(
                        start.isEmpty()
                                ? Reason.NO_START
                                : plannedEnd.isEmpty() ? Reason.NO_PLANNED_END : Reason.NO_ACTUAL_END);
            }
            if (start.get().last().isAfter(plannedEnd.get().first())) {
                return none(Reason.NO_LEAST_PLANNED_DURATION);
            }
            List<BigDecimal> ratios = new ArrayList<>();
            for (LocalDate first : ends(start.get())) {
                for (LocalDate planned : ends(plannedEnd.get())) {
                    for (LocalDate actual : ends(actualEnd.get())) {
                        BigDecimal actualMonths = Months.monthsOf(first, actual).max(BigDecimal.ZERO);
                        ratios.add(actualMonths.divide(
                                Months.monthsOf(first, planned), RATIO_DECIMALS, RoundingMode.HALF_UP));
                    }
                }
            }
            return new Figure(new Bounds(Collections.min(ratios), Collections.max(ratios)), null);
        }

        private static List<LocalDate> ends(DateInterval interval) {
            return Stream.of(interval.first(), interval.last()).distinct().toList();
        }
    }
}
