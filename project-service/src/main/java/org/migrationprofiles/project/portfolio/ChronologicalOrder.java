package org.migrationprofiles.project.portfolio;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.time.DateInterval;
import org.migrationprofiles.kit.time.PartialDate;

/** Whether dates may stand in the order of time; those that are not known stand anywhere. */
final class ChronologicalOrder {

    private ChronologicalOrder() {}

    /** False when one is surely before one that stands ahead of it. */
    static boolean holds(List<? extends @Nullable PartialDate> dates) {
        List<DateInterval> known = dates.stream()
                .flatMap(date -> Optional.ofNullable(date).flatMap(PartialDate::interval).stream())
                .toList();
        for (int later = 1; later < known.size(); later++) {
            DateInterval date = known.get(later);
            if (known.subList(0, later).stream().anyMatch(date::whollyBefore)) {
                return false;
            }
        }
        return true;
    }
}
