package org.migrationprofiles.project.profile;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Provenance;

/**
 * What is known of the next update of a profile (S80): the report says that there is mostly no strategy and no stable money.
 *
 * @param strategy whether it is planned; null where nobody looked
 * @param securedFunding whether it is paid for; null where nobody looked
 * @param provenance where this was found
 */
public record NextUpdate(
        @Nullable @Valid UpdateStrategy strategy,
        @Nullable @Valid SecuredFunding securedFunding,
        @Nullable @Valid Provenance provenance) {}
