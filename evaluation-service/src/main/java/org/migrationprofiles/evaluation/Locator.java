package org.migrationprofiles.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Places in a source, read from the text that a provenance gives: {@code L95}, {@code L95-96}, {@code L95, L151},
 * {@code p. 12}, {@code Annex 1 row 4}, {@code section Governance}. Any other text may stand in a provenance; it is just not
 * structured, and nothing follows from it.
 *
 * @param places at least one
 */
public record Locator(List<Place> places) {

    /** What a text has to look like, for whoever sent another. */
    public static final String FORMS =
            "Such as L95, L95-96, L95, L151, p. 12, pp. 12-14, Annex 1, Annex 1 row 4 or section Governance.";

    private static final String RANGE = "(\\d{1,6})(?:\\s*[-\u2013]\\s*%s(\\d{1,6}))?";
    private static final Pattern LINES = Pattern.compile("(?:L|[Ll]ines?\\s+)" + RANGE.formatted("L?"));
    private static final Pattern PAGES = Pattern.compile("(?:pp?\\.?|[Pp]ages?)\\s*" + RANGE.formatted(""));
    private static final Pattern ROWS = Pattern.compile(
            "((?i:annex|table|figure|box|sheet)\\s+[A-Za-z0-9.]+)(?:\\s+rows?\\s+" + RANGE.formatted("") + ")?");
    private static final Pattern SECTION = Pattern.compile("(?:[Ss]ection|[Cc]hapter|\u00a7)\\s*(\\S.*)");
    private static final Pattern MORE = Pattern.compile("L?" + RANGE.formatted("L?"));

    /** Unchanging. */
    public Locator {
        places = List.copyOf(places);
    }

    /** What a text says; nothing when it is not of one of the {@link #FORMS}. */
    public static Optional<Locator> read(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        Matcher section = SECTION.matcher(text.strip());
        if (section.matches()) {
            // The name of a section may have commas.
            return Optional.of(
                    new Locator(List.of(new Place(Kind.SECTION, section.group(1).strip(), null, null))));
        }
        List<Place> places = new ArrayList<>();
        for (String part : text.split("[,;]", -1)) {
            Place before = places.isEmpty() ? null : places.get(places.size() - 1);
            Optional<Place> place = place(part.strip(), before);
            if (place.isEmpty()) {
                return Optional.empty();
            }
            places.add(place.get());
        }
        return Optional.of(new Locator(places));
    }

    private static Optional<Place> place(String text, @Nullable Place before) {
        Matcher lines = LINES.matcher(text);
        if (lines.matches()) {
            return place(Kind.LINE, null, lines.group(1), lines.group(2));
        }
        Matcher pages = PAGES.matcher(text);
        if (pages.matches()) {
            return place(Kind.PAGE, null, pages.group(1), pages.group(2));
        }
        Matcher rows = ROWS.matcher(text);
        if (rows.matches()) {
            return place(Kind.ROW, rows.group(1), rows.group(2), rows.group(3));
        }
        Matcher more = MORE.matcher(text);
        if (before != null && before.kind() != Kind.SECTION && more.matches()) {
            return place(before.kind(), before.within(), more.group(1), more.group(2));
        }
        return Optional.empty();
    }

    private static Optional<Place> place(
            Kind kind, @Nullable String within, @Nullable String first, @Nullable String last) {
        if (first == null) {
            return Optional.of(new Place(kind, within, null, null));
        }
        int start = Integer.parseInt(first);
        int end = last == null ? start : Integer.parseInt(last);
        return start < 1 || end < start ? Optional.empty() : Optional.of(new Place(kind, within, start, end));
    }

    /** Whether some place of this one is, at least in part, a place of another. */
    public boolean touches(Locator other) {
        return places.stream().anyMatch(place -> other.places.stream().anyMatch(place::touches));
    }

    /** Whether each place of another is within one of this. */
    public boolean covers(Locator other) {
        return other.places.stream().allMatch(part -> places.stream().anyMatch(place -> place.covers(part)));
    }

    /** What a place is counted or named by. */
    public enum Kind {
        /** Lines of the source's text, counted from 1. */
        LINE,
        /** Pages, as printed. */
        PAGE,
        /** Rows of a table, counted from 1 below its header; or the whole table. */
        ROW,
        /** A section, by its name or number. */
        SECTION
    }

    /**
     * One place in a source.
     *
     * @param kind what it is counted or named by
     * @param within the table of rows, such as {@code Annex 1}, or the name of a section; null for lines and pages
     * @param first of the lines, pages or rows; null for a section and a whole table
     * @param last the same as the first where it is only one
     */
    public record Place(
            Kind kind,
            @Nullable String within,
            @Nullable Integer first,
            @Nullable Integer last) {

        boolean touches(Place other) {
            return covers(other)
                    || other.covers(this)
                    || (isOfOneKindWith(other)
                            && first != null
                            && last != null
                            && other.first != null
                            && other.last != null
                            && first <= other.last
                            && last >= other.first);
        }

        boolean covers(Place other) {
            if (kind == Kind.SECTION && other.kind == Kind.SECTION) {
                // 2 is the whole of 2.1.
                return folded(other).equals(folded(this)) || folded(other).startsWith(folded(this) + ".");
            }
            if (!isOfOneKindWith(other)) {
                return false;
            }
            if (first == null || last == null) {
                return true;
            }
            return other.first != null && other.last != null && first <= other.first && last >= other.last;
        }

        private boolean isOfOneKindWith(Place other) {
            return kind == other.kind && folded(this).equals(folded(other));
        }

        private static String folded(Place place) {
            return place.within == null
                    ? ""
                    : place.within.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        }
    }
}
