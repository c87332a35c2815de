package org.migrationprofiles.project.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Provenance;

/** An organisation as events and answers state it; its schema is contracts/events/organisation. */
public record OrganisationState(
        UUID id,
        long version,
        boolean deleted,
        @Nullable String deletionReason,
        String key,
        String name,
        FunderCategory category,
        @Nullable Provenance provenance) {}
