package org.migrationprofiles.project.publication;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.project.YesNoUnknown;

/**
 * Whether more copies of a publication were wanted than there are: requested less printed (S75, S95).
 *
 * @param demandExceedsCopies what the numbers force; where they force nothing, what a source says; else unknown
 * @param copiesMissing requested less printed, as far as it is known; null where nothing is known of it
 * @param copiesRequested as the visibility says
 * @param copiesPrinted as the availability says
 * @param stated what the source of the visibility says, with or without numbers
 * @param caveats what to know of the answer
 * @param requestedIn where what was requested was found
 * @param printedIn where what was printed was found
 */
public record Shortfall(
        YesNoUnknown demandExceedsCopies,
        @Nullable CountBounds copiesMissing,
        @Nullable CountBounds copiesRequested,
        @Nullable CountBounds copiesPrinted,
        @Nullable YesNoUnknown stated,
        List<Caveat> caveats,
        @Nullable Provenance requestedIn,
        @Nullable Provenance printedIn) {

    /** What to know of an answer. */
    public enum Caveat {
        /** A source states the contrary of what the numbers force. */
        SOURCE_SAYS_OTHERWISE
    }

    /** What follows from what is on record of a publication. */
    static Shortfall of(PublicationContent content) {
        Visibility visibility = content.visibility();
        Availability availability = content.availability();
        CountBounds requested = visibility == null ? null : visibility.copiesRequested();
        CountBounds printed = availability == null ? null : availability.copiesPrinted();
        YesNoUnknown stated = visibility == null ? null : visibility.demandExceedsCopies();
        Integer least = difference(requested == null ? null : requested.min(), printed == null ? null : printed.max());
        Integer most = difference(requested == null ? null : requested.max(), printed == null ? null : printed.min());
        YesNoUnknown forced = forced(least, most);
        YesNoUnknown answer = forced != YesNoUnknown.UNKNOWN || stated == null ? forced : stated;
        boolean contradicted =
                forced != YesNoUnknown.UNKNOWN && stated != null && stated != YesNoUnknown.UNKNOWN && stated != forced;
        return new Shortfall(
                answer,
                missing(answer, least, most),
                requested,
                printed,
                stated,
                contradicted ? List.of(Caveat.SOURCE_SAYS_OTHERWISE) : List.of(),
                visibility == null ? null : visibility.provenance(),
                availability == null ? null : availability.provenance());
    }

    private static @Nullable Integer difference(@Nullable Integer requested, @Nullable Integer printed) {
        return requested == null || printed == null ? null : requested - printed;
    }

    private static YesNoUnknown forced(@Nullable Integer least, @Nullable Integer most) {
        if (least != null && least > 0) {
            return YesNoUnknown.YES;
        }
        return most != null && most <= 0 ? YesNoUnknown.NO : YesNoUnknown.UNKNOWN;
    }

    private static @Nullable CountBounds missing(YesNoUnknown answer, @Nullable Integer least, @Nullable Integer most) {
        return switch (answer) {
            // That some are missing is one at least, whatever else is known.
            case YES -> new CountBounds(Math.max(1, least == null ? 1 : least), most);
            case NO -> CountBounds.exactly(0);
            case UNKNOWN -> most == null ? null : new CountBounds(0, most);
        };
    }
}
