package org.migrationprofiles.metrics.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The columns of a statement that sums up a measure, of a whole population and of each group of it alike. */
final class StatisticsColumns {

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private static final int DECIMALS = 4;
    private static final int CENTS = 2;

    /** Aggregates over rows with {@code observation} and {@code bounds}; names begin with what they are of. */
    static final String SQL = aggregates("observation", "value") + ", " + aggregates("bounds[2]", "low") + ", "
            + aggregates("bounds[3]", "high") + """
            , stddev_pop(observation) as value_deviation, count(observation)::int as value_count,
            count(bounds[3]) = count(observation) as has_most
            """;

    /** The names of {@link #SQL}, with commas. */
    static final String NAMES =
            names("value") + ", " + names("low") + ", " + names("high") + ", value_deviation, value_count, has_most";

    private StatisticsColumns() {}

    private static String names(String of) {
        return ":of_sum, :of_min, :of_max, :of_mean, :of_median".replace(":of", of);
    }

    private static String aggregates(String of, String name) {
        return """
                sum(:of) as :name_sum, min(:of) as :name_min, max(:of) as :name_max, avg(:of) as :name_mean,
                percentile_cont(0.5) within group (order by :of)::numeric as :name_median""".replace(":of", of).replace(":name", name);
    }

    /** What a row says. */
    static Statistics read(Indicator indicator, ResultSet row) throws SQLException {
        BigDecimal mean = row.getBigDecimal("value_mean");
        // Years of the calendar: up to one year less or more. Months say themselves how exact they are.
        BigDecimal months = mean != null && indicator.kind() == Indicator.Kind.YEARS ? mean.multiply(MONTHS) : null;
        Statistics.Bounds bounds = indicator.bounded() ? bounds(row) : null;
        Statistics.Bound ofMean = bounds == null ? null : bounds.mean();
        return new Statistics(
                row.getInt("value_count"),
                row.getBigDecimal("value_sum"),
                row.getBigDecimal("value_min"),
                row.getBigDecimal("value_max"),
                rounded(indicator, mean),
                rounded(indicator, row.getBigDecimal("value_median")),
                rounded(indicator, row.getBigDecimal("value_deviation")),
                indicator.valueUnit(),
                ofMean == null ? null : ofMean.low(),
                ofMean == null ? null : ofMean.high(),
                bounds,
                tenth(months),
                months == null ? null : tenth(months.subtract(MONTHS)),
                months == null ? null : tenth(months.add(MONTHS)));
    }

    // Where one value has no most, only the smallest of all has one: the least of those that there are.
    private static Statistics.@Nullable Bounds bounds(ResultSet row) throws SQLException {
        if (row.getBigDecimal("low_sum") == null) {
            return null;
        }
        boolean most = row.getBoolean("has_most");
        return new Statistics.Bounds(
                bound(row, "sum", most),
                bound(row, "min", true),
                bound(row, "max", most),
                bound(row, "mean", most),
                bound(row, "median", most));
    }

    private static Statistics.Bound bound(ResultSet row, String what, boolean most) throws SQLException {
        return new Statistics.Bound(
                rounded(row.getBigDecimal("low_" + what)), most ? rounded(row.getBigDecimal("high_" + what)) : null);
    }

    // Money is told to the cent: what halves a cent goes to the even one, so that many such do not add up to more.
    private static @Nullable BigDecimal rounded(Indicator indicator, @Nullable BigDecimal value) {
        return value != null && indicator.kind() == Indicator.Kind.AMOUNT
                ? value.setScale(CENTS, RoundingMode.HALF_EVEN)
                : rounded(value);
    }

    private static @Nullable BigDecimal rounded(@Nullable BigDecimal value) {
        return value == null ? null : value.setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal tenth(@Nullable BigDecimal value) {
        return value == null ? null : value.setScale(1, RoundingMode.HALF_UP);
    }
}
