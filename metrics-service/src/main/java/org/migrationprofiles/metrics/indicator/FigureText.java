package org.migrationprofiles.metrics.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Figures as they are printed. */
public final class FigureText {

    /** What is printed where nothing is on record. */
    public static final String NO_DATA = "no data";

    /** What is printed where no record could tell (S59), so that no number looks counted. */
    private static final String NOT_COUNTED = "not counted: insufficient evidence";

    private static final int MEAN_DECIMALS = 3;

    private FigureText() {}

    /** Such as {@code 13} of a count, {@code 2 of 9 (22.2 %)}, or {@code 5 of 9, 4 unknown}. */
    public static String of(Indicator.Kind kind, Figure figure) {
        if (kind == Indicator.Kind.COUNT) {
            return String.valueOf(figure.total());
        }
        if (refused(figure)) {
            return NOT_COUNTED;
        }
        String parts = figure.n() + " of " + figure.total();
        if (figure.unknown() > 0) {
            return parts + ", " + figure.unknown() + " unknown";
        }
        return figure.percent() == null ? parts : parts + " (" + figure.percent() + " %)";
    }

    /** Such as {@code 2010 0 · 2011 3}, or {@code 2014 1/2} of what is observed. */
    public static String of(Indicator.Kind kind, List<Group> groups) {
        if (groups.stream().anyMatch(group -> refused(group.figure()))) {
            return NOT_COUNTED;
        }
        return groups.isEmpty()
                ? NO_DATA
                : groups.stream()
                        .map(group -> group.name() + " " + brief(kind, group.figure()))
                        .collect(Collectors.joining(" · "));
    }

    private static boolean refused(Figure figure) {
        return Figure.INSUFFICIENT_EVIDENCE.equals(figure.suppressed());
    }

    private static String brief(Indicator.Kind kind, Figure figure) {
        if (kind == Indicator.Kind.COUNT) {
            return String.valueOf(figure.total());
        }
        String parts = figure.n() + "/" + figure.total();
        return figure.unknown() == 0 ? parts : parts + " (" + figure.unknown() + " unknown)";
    }

    /** Such as {@code mean 1.462 years (17.5 months), median 1, from 1 to 3, of 13}. */
    public static String of(@Nullable Statistics statistics) {
        if (statistics == null || statistics.mean() == null) {
            return NO_DATA;
        }
        String months = statistics.meanMonths() == null ? "" : " (" + statistics.meanMonths() + " months)";
        return "mean " + plain(statistics.mean()) + bounds(statistics) + unit(statistics.unit()) + months + ", median "
                + plain(statistics.median()) + ", from " + plain(statistics.min()) + " to " + plain(statistics.max())
                + ", of " + statistics.count();
    }

    // The mean is of the middles then.
    private static String bounds(Statistics statistics) {
        if (!statistics.imprecise()) {
            return "";
        }
        String most = statistics.upperBound() == null ? " or more" : " to " + plain(statistics.upperBound());
        return " (from " + plain(statistics.lowerBound()) + most + ")";
    }

    private static String unit(String unit) {
        return switch (unit) {
            case "YEAR" -> " years";
            case "MONTH" -> " months";
            case "USD" -> " US dollars";
            default -> "";
        };
    }

    private static String plain(@Nullable BigDecimal value) {
        if (value == null) {
            return "?";
        }
        BigDecimal rounded = value.setScale(MEAN_DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.toPlainString();
    }
}
