package org.migrationprofiles.evaluation.quotation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.Phase;
import org.migrationprofiles.evaluation.Subject;
import org.migrationprofiles.kit.aggregate.Provenance;

/** One quotation as events and answers state it; its schema is contracts/events/quotation. */
public record QuotationState(
        UUID id,
        long version,
        boolean deleted,
        @Nullable String deletionReason,
        String text,
        @Nullable String language,
        @Nullable String speakerRole,
        @Nullable Subject subject,
        List<String> topics,
        @Nullable Phase phase,
        @Nullable Integer evidenceLevel,
        @Nullable Provenance origin,
        Provenance provenance,
        List<String> deletedReferences) {}
