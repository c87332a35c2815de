package org.migrationprofiles.evaluation.assertion;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a source implies of a value that it does not say: more than one thing, less than another, neither included (C8).
 *
 * @param greaterThan the value is above this; null when nothing is implied
 * @param lessThan the value is below this; null when nothing is implied
 */
public record Bounds(
        @Nullable @Size(max = 100) String greaterThan,
        @Nullable @Size(max = 100) String lessThan) {}
