package org.migrationprofiles.project.publication;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * A number of things as exactly as it is known: both bounds are equal where it is known exactly. A number of which nothing
 * is known has no bounds at all.
 *
 * @param min at least so many, 0 to 1,000,000,000; null where nothing says so
 * @param max at most so many, 0 to 1,000,000,000; null where nothing says so
 */
public record CountBounds(
        @Nullable @Min(0) @Max(1_000_000_000) Integer min,
        @Nullable @Min(0) @Max(1_000_000_000) Integer max) {

    /** A number that is known exactly. */
    public static CountBounds exactly(int number) {
        return new CountBounds(number, number);
    }

    @JsonIgnore
    @AssertTrue(message = "At least one of min and max is known, and min is not above max.")
    boolean isInOrder() {
        return min == null ? max != null : max == null || min <= max;
    }
}
