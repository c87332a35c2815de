package org.migrationprofiles.project.portfolio.participation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.kit.time.PartialDate;

/**
 * What somebody takes the project for (S77, S99). With holder and date, a change can be shown (S107a).
 *
 * @param seenAs a tool or a process
 * @param holder who sees it so
 * @param observedOn when; null where that is not known
 * @param evidence by what that shows, in a few words
 * @param provenance where this was found
 */
public record Perception(
        @NotNull SeenAs seenAs,
        @NotNull Holder holder,
        @Nullable @Valid PartialDate observedOn,
        @Nullable @Size(max = 1000) String evidence,
        @Nullable @Valid Provenance provenance) {

    /** What a project is taken for. */
    public enum SeenAs {
        /** Something that is made once and used. */
        TOOL,
        /** Something that goes on. */
        PROCESS
    }

    /** Whose perception it is. */
    public enum Holder {
        /** IOM's own (S107a). */
        IOM_INTERNAL,
        /** A government's. */
        GOVERNMENT,
        /** Anybody else's. */
        OTHER
    }
}
