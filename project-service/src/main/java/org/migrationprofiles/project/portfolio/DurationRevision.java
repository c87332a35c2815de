package org.migrationprofiles.project.portfolio;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.kit.time.PartialDate;

/**
 * A decision that moved the end of a project (S27). What is not known of it is null: that there was a revision may be all
 * that a source says.
 *
 * @param previousEnd the end planned until then
 * @param newEnd the end planned from then on
 * @param reason why
 * @param decidedOn when
 * @param provenance where this was found
 */
public record DurationRevision(
        @Nullable @Valid PartialDate previousEnd,
        @Nullable @Valid PartialDate newEnd,
        @Nullable @Size(max = 1000) String reason,
        @Nullable @Valid PartialDate decidedOn,
        @Nullable @Valid Provenance provenance) {}
