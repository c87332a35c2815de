package org.migrationprofiles.project.profile;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A country profile as events and answers state it: its content, with what the service itself adds, in one object. Its
 * schema is contracts/events/country-profile.
 */
public record CountryProfileState(
        UUID id,
        long version,
        boolean deleted,
        @Nullable String deletionReason,
        @JsonUnwrapped CountryProfileContent content) {}
