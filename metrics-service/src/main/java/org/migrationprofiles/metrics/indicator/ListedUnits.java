package org.migrationprofiles.metrics.indicator;

/** The units behind a figure, by what they are to it. */
public enum ListedUnits {
    /** Those of which it is so; of a measure, those that have a value. */
    MEMBERS("standing = 'IN' and observation::text = 'YES'", "standing = 'IN' and observation is not null"),
    /** Those of which it is not known whether it is so; of a measure, those without a value. */
    UNKNOWN("standing = 'IN' and observation::text = 'UNKNOWN'", "standing = 'IN' and observation is null"),
    /** All that it was asked of. */
    POPULATION("standing = 'IN'", "standing = 'IN'"),
    /** Those that are left out, each with its reason. */
    EXCLUDED("standing not in ('IN', 'OUTSIDE')", "standing not in ('IN', 'OUTSIDE')");

    private final String observed;
    private final String measured;

    ListedUnits(String observed, String measured) {
        this.observed = observed;
        this.measured = measured;
    }

    /** How those stand of which it is listed what was observed, as a condition. */
    String standing() {
        return this == EXCLUDED ? observed : POPULATION.observed;
    }

    /** A condition over the rows of judged units. */
    String condition(Indicator indicator) {
        return indicator.measures() ? measured : observed;
    }
}
