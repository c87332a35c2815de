package org.migrationprofiles.project.portfolio.participation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * How much of what partners have and need was found out early, in design or development (S98).
 *
 * @param n entries of the inventory that were found out early
 * @param total all entries
 * @param unknown entries of which the stage is not known
 */
public record EarlyCoordination(int n, @JsonProperty("N") int total, int unknown) {

    /** What follows from the inventory on record. */
    public static EarlyCoordination of(List<PartnerData> inventory) {
        int early = 0;
        int unknown = 0;
        for (PartnerData entry : inventory) {
            LifecycleStage stage = entry.stage();
            early += stage != null && stage.early() ? 1 : 0;
            unknown += stage == null ? 1 : 0;
        }
        return new EarlyCoordination(early, inventory.size(), unknown);
    }
}
