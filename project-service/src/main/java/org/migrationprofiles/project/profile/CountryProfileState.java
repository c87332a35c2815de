package org.migrationprofiles.project.profile;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.project.portfolio.Funder;

/** A country profile as events and answers state it; its schema is contracts/events/country-profile. */
public record CountryProfileState(
        UUID id,
        long version,
        boolean deleted,
        @Nullable String deletionReason,
        @Nullable UUID projectId,
        String country,
        List<Funder> funders,
        @Nullable Provenance provenance) {}
