package org.migrationprofiles.kit.parameter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;

/**
 * Years that limit a list. What has no year on record is in no range.
 *
 * @param from the first; null without a limit
 * @param to the last; null without a limit
 */
public record YearRange(@Nullable Integer from, @Nullable Integer to) {

    private static final int EARLIEST = 1900;
    private static final int LATEST = 2200;

    /**
     * The range in two parameters, such as {@code startYearFrom} and {@code startYearTo}.
     *
     * @param axis their name without From and To
     * @throws ProblemException 400 unless they are years, in order
     */
    public static YearRange of(String axis, @Nullable String from, @Nullable String to) {
        YearRange range = new YearRange(year(axis + "From", from), year(axis + "To", to));
        if (range.from != null && range.to != null && range.from > range.to) {
            throw new ProblemException(
                    ProblemTypes.INVALID_PARAMETER,
                    axis + "To is before " + axis + "From.",
                    List.of(new FieldError("?" + axis + "To", "Not before " + axis + "From.")));
        }
        return range;
    }

    /** Both limits: this range, and one year; no year at all where the year lies outside. */
    public YearRange within(int year) {
        return new YearRange(from == null ? year : Math.max(from, year), to == null ? year : Math.min(to, year));
    }

    /**
     * The year in a parameter; null when it is not given.
     *
     * @throws ProblemException 400 unless it is one
     */
    public static @Nullable Integer year(String name, @Nullable String value) {
        return value == null ? null : WholeNumbers.between(EARLIEST, LATEST, name, value);
    }
}
