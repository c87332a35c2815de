package org.migrationprofiles.metrics.status;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A released publication of a country, with what the status of the country follows from; {@link EditionRecord} is the rest.
 *
 * @param id of the publication
 * @param country ISO 3166-1 alpha-3
 * @param editionYear in its title
 * @param imprintYear of its copyright
 * @param launchedOn ISO 8601 year, month or day
 * @param uploadedOn the same
 * @param profileId of the profile that it is an edition of
 */
record PublishedEdition(
        String id,
        String country,
        @Nullable Integer editionYear,
        @Nullable Integer imprintYear,
        @Nullable String launchedOn,
        @Nullable String uploadedOn,
        @Nullable String profileId) {

    // Others are no years of publications, and too far away to count from.
    private static final int EARLIEST = 1;
    private static final int LATEST = 9998;

    /** The year that its age is counted from, else the other one, else that of its launch. */
    Optional<Integer> year(AgeBasis basis) {
        return anyYear(basis).filter(year -> year >= EARLIEST && year <= LATEST);
    }

    private Optional<Integer> anyYear(AgeBasis basis) {
        Integer wanted = basis == AgeBasis.EDITION_YEAR ? editionYear : imprintYear;
        Integer other = basis == AgeBasis.EDITION_YEAR ? imprintYear : editionYear;
        if (wanted != null) {
            return Optional.of(wanted);
        }
        return other != null
                ? Optional.of(other)
                : launch().map(launch -> launch.first().getYear());
    }

    Optional<Period> launch() {
        return Period.parse(launchedOn);
    }

    Optional<Period> upload() {
        return Period.parse(uploadedOn);
    }

    /** The days on which it may have come out: its year, or as much of it as its launch leaves. */
    Optional<Period> published(AgeBasis basis) {
        return year(basis)
                .map(Period::ofYear)
                .map(year -> launch().filter(launch -> launch.within(year)).orElse(year));
    }
}
