package org.migrationprofiles.evaluation.use;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.Gap;
import org.migrationprofiles.evaluation.Phase;
import org.migrationprofiles.evaluation.Subject;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.kit.time.PartialDate;

/** One use event as events and answers state it; its schema is contracts/events/use-event. */
public record UseEventState(
        UUID id,
        long version,
        boolean deleted,
        @Nullable String deletionReason,
        Subject subject,
        @Nullable String actor,
        String action,
        @Nullable PartialDate usedOn,
        List<String> topics,
        List<Gap> gaps,
        List<FollowOnProject> followOnProjects,
        @Nullable Perception perception,
        @Nullable Phase phase,
        @Nullable Integer evidenceLevel,
        @Nullable Provenance provenance,
        List<String> deletedReferences) {}
