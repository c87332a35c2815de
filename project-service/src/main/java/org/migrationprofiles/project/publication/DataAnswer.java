package org.migrationprofiles.project.publication;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.project.YesNoUnknown;

/**
 * Whether there are data on one topic.
 *
 * @param topic such as remittances or internal migration
 * @param disaggregation by what they are to be broken down; null for the topic as a whole
 * @param available whether there are such data
 * @param text what else is said of them
 * @param provenance where this was found
 */
public record DataAnswer(
        @NotBlank @Size(max = 200) String topic,
        @Nullable Disaggregation disaggregation,
        @NotNull YesNoUnknown available,
        @Nullable @Size(max = 5000) String text,
        @Nullable @Valid Provenance provenance) {}
