package org.migrationprofiles.evaluation.claim;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.Phase;
import org.migrationprofiles.evaluation.Subject;
import org.migrationprofiles.kit.aggregate.Provenance;

/** One claim as events and answers state it; its schema is contracts/events/claim. */
public record ClaimState(
        UUID id,
        long version,
        boolean deleted,
        @Nullable String deletionReason,
        String key,
        List<String> references,
        String statement,
        @Nullable String quote,
        ClaimKind kind,
        @Nullable String indicator,
        @Nullable Unit unit,
        @Nullable String population,
        @Nullable ClaimYearAxis yearAxis,
        Map<String, String> filters,
        @Nullable Integer n,
        @Nullable Integer total,
        @Nullable BigDecimal value,
        @Nullable ValueUnit valueUnit,
        @Nullable ClaimRelation relation,
        List<Subject> subjects,
        Map<String, String> parameters,
        List<String> competingClaims,
        List<String> topics,
        @Nullable Phase phase,
        @Nullable Integer evidenceLevel,
        @Nullable Provenance provenance,
        List<String> deletedReferences) {}
