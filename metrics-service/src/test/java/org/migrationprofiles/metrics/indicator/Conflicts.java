package org.migrationprofiles.metrics.indicator;

import java.util.List;
import org.migrationprofiles.metrics.Stated;

/** Conflicts and determinations, as evaluation-service tells of them. */
final class Conflicts {

    private Conflicts() {}

    /** Determines a conflict as evaluation-service tells it: the determination, and the conflict that it is of. Returns the id of the first. */
    static String determine(Stated stated, String conflict, boolean cannotBeDetermined) {
        String id = Stated.id("determination of " + conflict);
        stated.state(
                "determination",
                id,
                Stated.fields("conflictId", conflict, "cannotBeDetermined", cannotBeDetermined, "status", "IN_FORCE"));
        stated.change("conflict", conflict, Stated.fields("status", "DETERMINED", "determinationId", id));
        return id;
    }

    /** Puts a conflict on record, and returns its id. */
    static String conflict(
            Stated stated,
            String subjectType,
            String subjectId,
            String attribute,
            String status,
            List<String> affects) {
        return stated.state(
                "conflict",
                Stated.id("conflict " + subjectId + attribute),
                Stated.fields(
                        "subject",
                        Stated.fields("type", subjectType, "id", subjectId),
                        "attribute",
                        attribute,
                        "status",
                        status,
                        "openedAt",
                        "2026-11-24T09:41:12.123Z",
                        "assertions",
                        List.of(),
                        "determinationId",
                        null,
                        "affects",
                        affects));
    }
}
