package org.migrationprofiles.project.portfolio.participation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Provenance;

/**
 * What data a partner has and what it needs, as it was found out with it (S98).
 *
 * @param partner who it is
 * @param possesses the data that it has, in words
 * @param requires the data that it needs, in words
 * @param stage in which that was found out; null where that is not known
 * @param provenance where this was found
 */
public record PartnerData(
        @NotNull @Valid Party partner,
        @Nullable @Size(max = 1000) String possesses,
        @Nullable @Size(max = 1000) String requires,
        @Nullable LifecycleStage stage,
        @Nullable @Valid Provenance provenance) {

    @JsonIgnore
    @AssertTrue(message = "It says what the partner possesses, or what it requires, or both.")
    boolean isTelling() {
        return (possesses != null && !possesses.isBlank()) || (requires != null && !requires.isBlank());
    }
}
