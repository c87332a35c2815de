package org.migrationprofiles.project.portfolio;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.project.LocalisedText;

/** A project as events and answers state it; its schema is contracts/events/project. */
public record ProjectState(
        UUID id,
        long version,
        boolean deleted,
        @Nullable String deletionReason,
        List<ProjectIdentifier> identifiers,
        List<LocalisedText> titles,
        @Nullable Integer fundingYear,
        List<ProjectCountry> countries,
        List<Funder> funders,
        @Nullable Provenance provenance) {}
