package org.migrationprofiles.metrics.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The columns of a statement over judged units {@code u} that tell what makes a figure less certain, or another than it seems. */
final class CaveatColumns {

    private static final String DENIED = """
            bool_or(denied_by_source and exists (
                select 1 from profile_fact f
                join replica denial on denial.aggregate_type = 'assertion' and not denial.deleted
                     and denial.state -> 'subject' ->> 'id' = f.profile_id and denial.state ->> 'value' = 'NO'
                where f.profile_id = any (u.profile_ids) and denial.state ->> 'attribute' = any (?::text[])
                  and case denial.state ->> 'attribute'
                      when 'EVALUATED' then f.evaluated when 'SURVEYED' then f.surveyed end = 'YES'))""";
    private static final String OF_WHOLE = "bool_or(observation::text is distinct from (:withoutWhole)::text)";
    private static final String WITHIN_BOUNDS = "bool_or(bounds[2] is distinct from bounds[3])";
    private static final String WHERE_EVALUATED = """
            bool_and(any_of(evaluated) = 'YES') filter (where observation::text = 'YES')
                and not bool_and(any_of(evaluated) = 'YES')""";
    private static final String NEVER = "false";

    private final String sql;
    private final List<Object> parameters;

    /**
     * @param indicator of which
     * @param query with the date at which membership of a region is read
     */
    CaveatColumns(Indicator indicator, IndicatorQuery query) {
        List<String> deniable = Basis.deniable(indicator, query);
        String expression = UnitSelection.expression(indicator, query);
        // Nothing is observed of any other unit as a whole.
        boolean whole = query.unit() == CountedUnit.PROJECT && expression.contains("evaluated_whole");
        // What no caveat follows from is not computed.
        sql = (deniable.isEmpty() ? NEVER : DENIED) + " as denied, "
                + (whole
                        ? OF_WHOLE.replace(":withoutWhole", expression.replace("evaluated_whole", "null::text"))
                        : NEVER)
                + " as of_whole, "
                + (indicator.bounded() ? WITHIN_BOUNDS : NEVER) + " as within_bounds, "
                + (indicator.observed() ? WHERE_EVALUATED : NEVER) + " as where_evaluated";
        parameters = deniable.isEmpty() ? List.of() : List.of((Object) deniable.toArray(String[]::new));
    }

    /** Aggregates over the units that are in. */
    String sql() {
        return sql;
    }

    /** The names of them. */
    static List<String> names() {
        return List.of("denied", "of_whole", "within_bounds", "where_evaluated");
    }

    /** The parameters of {@link #sql}. */
    List<Object> parameters() {
        return parameters;
    }

    /** What a row says. */
    static Set<Caveat> read(ResultSet row) throws SQLException {
        Set<Caveat> caveats = EnumSet.noneOf(Caveat.class);
        addIf(row.getBoolean("denied"), Caveat.SOURCE_SAYS_OTHERWISE, caveats);
        addIf(row.getBoolean("of_whole"), Caveat.PROJECT_LEVEL_ONLY, caveats);
        addIf(row.getBoolean("within_bounds"), Caveat.VALUES_WITHIN_BOUNDS, caveats);
        addIf(row.getBoolean("where_evaluated"), Caveat.OBSERVED_WHERE_EVALUATED, caveats);
        return caveats;
    }

    private static void addIf(boolean so, Caveat caveat, Set<Caveat> caveats) {
        if (so) {
            caveats.add(caveat);
        }
    }
}
