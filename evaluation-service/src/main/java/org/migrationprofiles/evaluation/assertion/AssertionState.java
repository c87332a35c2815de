package org.migrationprofiles.evaluation.assertion;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.Observation;
import org.migrationprofiles.evaluation.Subject;
import org.migrationprofiles.kit.aggregate.Provenance;

/** One assertion as events and answers state it; its schema is contracts/events/assertion. */
public record AssertionState(
        UUID id,
        long version,
        boolean deleted,
        @Nullable String deletionReason,
        Subject subject,
        Attribute attribute,
        Observation value,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Provenance provenance) {}
