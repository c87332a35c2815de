package org.migrationprofiles.evaluation.criteria;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.kit.time.PartialDate;

/** One criteria set as events and answers state it; its schema is contracts/events/criteria-set. */
public record CriteriaSetState(
        UUID id,
        long version,
        boolean deleted,
        @Nullable String deletionReason,
        String key,
        String edition,
        String title,
        List<Criterion> criteria,
        @Nullable PartialDate validFrom,
        @Nullable Provenance provenance) {}
