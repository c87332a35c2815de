package org.migrationprofiles.project.portfolio;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.problem.RuleAbout;
import org.migrationprofiles.kit.time.DateInterval;
import org.migrationprofiles.kit.time.PartialDate;

/**
 * When a project runs, as exactly as that is known.
 *
 * @param start the first day
 * @param plannedEnd the last day as planned at first; IATI knows one planned end only, later ones are in the revisions
 * @param actualEnd the last day in fact
 * @param revisions of the end, oldest first; each starts from the end that the one before left
 * @param revisionsComplete whether these are all that there were; null where that is not known, so that an empty list
 *     alone is never taken for none
 */
public record ProjectSchedule(
        @Nullable @Valid PartialDate start,
        @Nullable @Valid PartialDate plannedEnd,
        @Nullable @Valid PartialDate actualEnd,
        @Size(max = 50) List<@NotNull @Valid DurationRevision> revisions,
        @Nullable Boolean revisionsComplete) {

    /** Nothing is known. */
    public static final ProjectSchedule UNKNOWN = new ProjectSchedule(null, null, null, List.of(), null);

    /** A list that is not given is empty. */
    public ProjectSchedule {
        revisions = revisions == null ? List.of() : List.copyOf(revisions);
    }

    /** The same with another first day. */
    public ProjectSchedule withStart(@Nullable PartialDate replacement) {
        return new ProjectSchedule(replacement, plannedEnd, actualEnd, revisions, revisionsComplete);
    }

    /** The same with another last day as planned at first. */
    public ProjectSchedule withPlannedEnd(@Nullable PartialDate replacement) {
        return new ProjectSchedule(start, replacement, actualEnd, revisions, revisionsComplete);
    }

    /** The same with another last day in fact. */
    public ProjectSchedule withActualEnd(@Nullable PartialDate replacement) {
        return new ProjectSchedule(start, plannedEnd, replacement, revisions, revisionsComplete);
    }

    /** The same after one more revision. */
    public ProjectSchedule revised(DurationRevision revision) {
        List<DurationRevision> appended = new ArrayList<>(revisions);
        appended.add(revision);
        return new ProjectSchedule(start, plannedEnd, actualEnd, appended, revisionsComplete);
    }

    /** The last day as planned now: what the latest revision says, and nothing when that does not say it. */
    @JsonIgnore
    public @Nullable PartialDate currentPlannedEnd() {
        return revisions.isEmpty()
                ? plannedEnd
                : revisions.get(revisions.size() - 1).newEnd();
    }

    @JsonIgnore
    @RuleAbout("start")
    @AssertTrue(message = "A project starts before it ends.")
    boolean isInOrder() {
        Optional<DateInterval> first = interval(start);
        return first.isEmpty()
                || Stream.concat(
                                Stream.of(plannedEnd, actualEnd),
                                revisions.stream()
                                        .flatMap(revision -> Stream.of(revision.previousEnd(), revision.newEnd())))
                        .flatMap(end -> interval(end).stream())
                        .noneMatch(end -> end.whollyBefore(first.get()));
    }

    @JsonIgnore
    @RuleAbout("revisions")
    @AssertTrue(message = "Each revision starts from the end that was planned until then, the first from plannedEnd.")
    boolean isChained() {
        PartialDate planned = plannedEnd;
        for (DurationRevision revision : revisions) {
            Optional<DateInterval> before = interval(planned);
            Optional<DateInterval> previous = interval(revision.previousEnd());
            if (before.isPresent() && previous.isPresent() && !before.get().mayEqual(previous.get())) {
                return false;
            }
            planned = revision.newEnd();
        }
        return true;
    }

    @JsonIgnore
    @RuleAbout("revisions")
    @AssertTrue(message = "A revision moves the end to another day.")
    boolean isMoved() {
        return revisions.stream()
                .filter(revision ->
                        interval(revision.newEnd()).filter(DateInterval::exact).isPresent())
                .noneMatch(revision -> Objects.equals(revision.previousEnd(), revision.newEnd()));
    }

    @JsonIgnore
    @RuleAbout("revisions")
    @AssertTrue(message = "Revisions stand in the order in which they were decided.")
    boolean isDecidedInOrder() {
        return ChronologicalOrder.holds(
                revisions.stream().map(DurationRevision::decidedOn).toList());
    }

    private static Optional<DateInterval> interval(@Nullable PartialDate date) {
        return Optional.ofNullable(date).flatMap(PartialDate::interval);
    }
}
