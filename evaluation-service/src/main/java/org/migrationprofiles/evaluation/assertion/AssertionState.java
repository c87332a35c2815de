package org.migrationprofiles.evaluation.assertion;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.Phase;
import org.migrationprofiles.evaluation.Subject;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.kit.time.PartialDate;

/** One assertion as events and answers state it; its schema is contracts/events/assertion. */
public record AssertionState(
        UUID id,
        long version,
        boolean deleted,
        @Nullable String deletionReason,
        Subject subject,
        Attribute attribute,
        @Nullable String value,
        @Nullable String unit,
        @Nullable Bounds bounds,
        @Nullable Phase phase,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String quote,
        @Nullable String interpretation,
        @Nullable PartialDate assertedOn,
        @Nullable Integer evidenceLevel,
        @Nullable Provenance provenance,
        @Nullable String recordedBy,
        List<String> deletedReferences) {}
