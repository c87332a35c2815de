package org.migrationprofiles.evaluation.finding;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.Topic;

/**
 * What a finding led to.
 *
 * @param code a code of the writer's choice, such as {@code GOV_CAPACITY} (S74) or {@code TRAINING_NOT_HELD} (S73)
 * @param statement the effect, in the words of the source
 */
public record FindingEffect(
        @NotNull @Topic String code,
        @Nullable @Size(max = 2000) String statement) {}
