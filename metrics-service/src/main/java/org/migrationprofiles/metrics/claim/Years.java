package org.migrationprofiles.metrics.claim;

import java.util.List;
import org.migrationprofiles.metrics.indicator.YearAxis;

/**
 * The years that a claim speaks of.
 *
 * @param axis of which year
 * @param from the first
 * @param to the last
 */
record Years(YearAxis axis, int from, int to) {

    private static final List<YearAxis> AXES = List.of(YearAxis.FUNDING_YEAR, YearAxis.PUBLICATION_YEAR);
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2200;

    static Years of(HeardClaim claim) throws UncheckableClaim {
        int from = year(claim, "from");
        int to = year(claim, "to");
        if (from > to) {
            throw new UncheckableClaim("its years run backwards, from " + from + " to " + to);
        }
        return new Years(axis(claim), from, to);
    }

    static YearAxis axis(HeardClaim claim) throws UncheckableClaim {
        String axis = claim.parameter("axis");
        return AXES.stream()
                .filter(known -> known.name().equals(axis))
                .findFirst()
                .orElseThrow(() -> new UncheckableClaim("its axis " + axis + " is none of "
                        + String.join(", ", AXES.stream().map(Enum::name).toList())));
    }

    /** What the axis is called in a sentence. */
    static String words(YearAxis axis) {
        return switch (axis) {
            case FUNDING_YEAR -> "funded";
            case PUBLICATION_YEAR -> "published";
            case OBSERVATION_YEAR -> "observed";
        };
    }

    private static int year(HeardClaim claim, String parameter) throws UncheckableClaim {
        String text = claim.parameter(parameter);
        if (!text.matches("\\d{4}") || Integer.parseInt(text) < EARLIEST || Integer.parseInt(text) > LATEST) {
            throw new UncheckableClaim("its " + parameter + " \"" + text + "\" is not a year");
        }
        return Integer.parseInt(text);
    }

    @Override
    public String toString() {
        return from + "-" + to;
    }
}
