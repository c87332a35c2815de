package org.migrationprofiles.evaluation.impact;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far up the ladder the impacts of some country profiles reached, as far as they are on record (S101).
 *
 * @param total how many profiles there are
 * @param unknown of how many no step is on record; that is not to say that they had no impact
 * @param levels how many reached each rung, the lowest first
 * @param profiles each profile, in the order of their ids
 */
public record Ladder(long total, long unknown, List<Level> levels, List<Place> profiles) {

    static Ladder of(List<Place> places) {
        List<Level> levels = Arrays.stream(Rung.values())
                .map(rung -> new Level(rung, count(places, rung, true), count(places, rung, false)))
                .toList();
        long unknown =
                places.stream().filter(place -> place.highestStep() == null).count();
        return new Ladder(places.size(), unknown, levels, places);
    }

    private static long count(List<Place> places, Rung rung, boolean orHigher) {
        return places.stream()
                .map(Place::highestStep)
                .filter(highest -> highest != null && (highest == rung || (orHigher && highest.compareTo(rung) > 0)))
                .count();
    }

    /**
     * How many reached a rung.
     *
     * @param level the rung
     * @param reached how many reached it, or a higher one
     * @param highest of how many it is the highest
     */
    public record Level(Rung level, long reached, long highest) {}

    /**
     * Where one profile stands.
     *
     * @param profileId which
     * @param projectId its project
     * @param country ISO 3166-1 alpha-3 code of its country
     * @param highestStep the highest rung on record; null where that is unknown
     * @param impactIds the impacts that reached it
     */
    public record Place(
            UUID profileId,
            UUID projectId,
            String country,
            @Nullable Rung highestStep,
            List<UUID> impactIds) {}
}
