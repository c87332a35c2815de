package org.migrationprofiles.metrics.status;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds the latest of a country's editions: by its year, then by its launch, then by its upload. */
final class LatestEditions {

    private LatestEditions() {}

    /**
     * The editions that may be the latest: one, or several when the records do not tell them apart.
     *
     * @param dated editions of one country, each with a year
     */
    static List<PublishedEdition> of(List<PublishedEdition> dated, AgeBasis basis) {
        Optional<Integer> newest =
                dated.stream().flatMap(edition -> edition.year(basis).stream()).max(Comparator.naturalOrder());
        List<PublishedEdition> ofThatYear = dated.stream()
                .filter(edition -> edition.year(basis).equals(newest))
                .toList();
        return undefeated(undefeated(ofThatYear, PublishedEdition::launch), PublishedEdition::upload);
    }

    // A date that is missing, or overlaps with another's, settles nothing.
    private static List<PublishedEdition> undefeated(
            List<PublishedEdition> editions, Function<PublishedEdition, Optional<Period>> date) {
        return editions.stream()
                .filter(edition -> editions.stream()
                        .noneMatch(other -> date.apply(other)
                                .flatMap(theirs -> date.apply(edition).map(theirs::isAfter))
                                .orElse(false)))
                .toList();
    }
}
