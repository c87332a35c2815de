package org.migrationprofiles.project.publication;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.kit.time.PartialDate;
import org.migrationprofiles.project.LocalisedText;

/** A publication as events and answers state it; its schema is contracts/events/publication. */
public record PublicationState(
        UUID id,
        long version,
        boolean deleted,
        @Nullable String deletionReason,
        @Nullable UUID profileId,
        @Nullable UUID projectId,
        PublicationType type,
        PublicationStatus status,
        List<LocalisedText> titles,
        @Nullable Integer editionYear,
        @Nullable Integer imprintYear,
        @Nullable PartialDate launchedOn,
        @Nullable PartialDate uploadedOn,
        List<String> languages,
        @Nullable Provenance provenance) {}
