package org.migrationprofiles.project.portfolio;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Provenance;

/**
 * How a project's money is divided among the countries that it is for (S47).
 *
 * @param method of the division
 * @param provenance where this was found
 */
public record Allocation(
        @NotNull Method method, @Nullable @Valid Provenance provenance) {

    /** How a sum is divided. */
    public enum Method {
        /** By the share of each country. */
        EXPLICIT_PERCENT,
        /** In equal parts. */
        EQUAL_SPLIT
    }
}
