package org.migrationprofiles.metrics.status;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A source says whether a country has a profile.
 *
 * @param country ISO 3166-1 alpha-3
 * @param value YES, NO or anything that settles nothing
 * @param validFrom first day on which it is said to be so; null when always
 * @param validTo last day; null when still
 * @param source title of the source, or its id
 * @param locator place in the source
 */
record ProfileAssertion(
        String country,
        String value,
        @Nullable String validFrom,
        @Nullable String validTo,
        @Nullable String source,
        @Nullable String locator) {

    boolean validAt(LocalDate date) {
        boolean begun = validFrom == null
                || Period.parse(validFrom)
                        .filter(from -> !from.first().isAfter(date))
                        .isPresent();
        boolean ended =
                Period.parse(validTo).filter(to -> to.last().isBefore(date)).isPresent();
        return begun && !ended;
    }
}
