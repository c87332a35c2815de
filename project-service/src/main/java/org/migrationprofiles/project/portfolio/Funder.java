package org.migrationprofiles.project.portfolio;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * Who funds a project or a profile (S37).
 *
 * @param organisationId an organisation on record
 * @param role alone or with others
 */
public record Funder(@NotNull UUID organisationId, @NotNull Role role) {

    /** How an organisation funds. */
    public enum Role {
        /** It is the funder. */
        FUNDER,
        /** It funds together with others. */
        CO_FUNDER
    }
}
