package org.migrationprofiles.evaluation.finding;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.Topic;

/**
 * A risk that a finding tells of (S68).
 *
 * @param type a code of the writer's choice, such as {@code DATA_QUALITY}
 * @param affects what is at risk
 * @param description the risk, in the words of the source
 */
public record Risk(
        @NotNull @Topic String type,
        @NotEmpty @Size(max = 2) List<@NotNull AtRisk> affects,
        @Nullable @Size(max = 2000) String description) {

    /** A list that is not given is empty. */
    public Risk {
        affects = affects == null ? List.of() : List.copyOf(affects);
    }

    /** What may be at risk. */
    public enum AtRisk {
        /** The publication itself. */
        PUBLICATION,
        /** Its related activities. */
        ACTIVITY
    }
}
