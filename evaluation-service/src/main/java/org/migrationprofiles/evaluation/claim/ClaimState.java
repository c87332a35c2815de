package org.migrationprofiles.evaluation.claim;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
        ClaimKind kind,
        String indicator,
        Unit unit,
        String population,
        Map<String, String> filters,
        @Nullable Integer n,
        @Nullable Integer total,
        @Nullable BigDecimal value,
        @Nullable ValueUnit valueUnit,
        Map<String, String> parameters,
        @Nullable Provenance provenance) {}
