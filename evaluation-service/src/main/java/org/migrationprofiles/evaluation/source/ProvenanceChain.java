package org.migrationprofiles.evaluation.source;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.Locator;

/**
 * What a place in a source rests on.
 *
 * @param source that the place is in
 * @param locator as asked for; null for the whole source
 * @param locatorUnderstood whether the locator could be read, so that what it rests on was looked for; null without one. If it
 *     could not, nothing in {@code restsOn} does not say that it rests on nothing
 * @param locatorForms what a locator has to look like; null unless it could not be read
 * @param structured whether the locator could be read; if not, only sections whose locator is the same text are found
 * @param places what the locator says; empty when it could not be read
 * @param restsOn what it rests on, in the order of the sections; empty when nothing is known of it
 * @param truncated whether something was left out, since more than {@value #MOST_PLACES} places are reached, or more than
 *     {@value #MOST_STEPS} steps away; where, {@code truncated} of what rests on it says
 */
public record ProvenanceChain(
        Named source,
        @Nullable String locator,
        @Nullable Boolean locatorUnderstood,
        @Nullable String locatorForms,
        boolean structured,
        List<Locator.Place> places,
        List<Rest> restsOn,

        @Schema(
                description = "Whether something was left out: at most 500 places are told, at most 20 steps away. Ask"
                        + " for one of those that say truncated to go on.")
        boolean truncated) {

    /** Sections that one answer tells of, at the most. */
    public static final int MOST_PLACES = 500;

    /** How many sources behind one another an answer follows, at the most. */
    public static final int MOST_STEPS = 20;

    /**
     * A source in short.
     *
     * @param id of the source
     * @param key of the source
     * @param type its kind
     * @param title as published
     * @param deleted whether it was deleted since; what it says stays
     */
    public record Named(UUID id, String key, SourceType type, String title, boolean deleted) {}

    /**
     * A section that rests on another source.
     *
     * @param locator of the section
     * @param part what of it, where it is not all
     * @param statedAt where that is said, such as a footnote
     * @param extent whether the section has all of the place that was asked for
     * @param sourceId of the other source, as the section names it
     * @param sourceLocator the place in the other source; null where that is not known
     * @param source the other source; null when none on record has such an id or key
     * @param restsOn what that rests on in turn; empty when nothing is known, or when it is told elsewhere
     * @param toldBefore whether the same place stands elsewhere in the answer too, where it is told what that rests on
     * @param truncated whether some of what that rests on, or all, was left out
     */
    public record Rest(
            String locator,
            @Nullable String part,
            @Nullable String statedAt,
            Extent extent,
            String sourceId,
            @Nullable String sourceLocator,
            @Nullable Named source,
            List<Rest> restsOn,

            @Schema(
                    description = "Whether the same place of the same source stands elsewhere in this answer, with what"
                            + " it rests on, which is not told twice.")
            boolean toldBefore,

            @Schema(description = "Whether some of what it rests on, or all, was left out.")
            boolean truncated) {}

    /** How much of a place a section has. */
    public enum Extent {
        /** All of it. */
        ALL,
        /** Some of it. */
        PART
    }
}
