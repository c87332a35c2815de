package org.migrationprofiles.metrics.indicator;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.metrics.QueryParameters;

/** Reads the query of an indicator from an address, a claim or a report's row. */
public final class IndicatorParameters {

    private static final Set<String> KNOWN = Set.of(
            "unit",
            "population",
            "rollUp",
            "funderCategory",
            "fundingYearFrom",
            "fundingYearTo",
            "publicationYearFrom",
            "publicationYearTo",
            "country",
            "type",
            "regionScheme",
            "region",
            "groupBy",
            "yearAxis",
            "asOf");
    private static final List<String> FUNDER_CATEGORIES = List.of("IDF", "IOM", "EU_EC", "GOVERNMENT", "OTHER");
    private static final List<String> TYPES = List.of("MP", "EMP", "REGIONAL_SYNTHESIS", "REGIONAL_PROFILE");
    private static final String ALPHA_3 = "[A-Z]{3}";

    private final QueryParameters given;

    private IndicatorParameters(QueryParameters given) {
        this.given = given;
    }

    /**
     * Parameters as a query string has them.
     *
     * @throws ProblemException 400 when there is no such name
     */
    public static IndicatorParameters of(Map<String, List<String>> given) {
        return new IndicatorParameters(new QueryParameters(given, KNOWN));
    }

    /**
     * Parameters of which each has one value; of a list, with commas.
     *
     * @throws ProblemException 400 when there is no such name
     */
    public static IndicatorParameters ofValues(Map<String, String> given) {
        return of(given.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue()))));
    }

    /**
     * The query that they make.
     *
     * @param regionSchemes codes of the schemes that there are
     * @throws ProblemException 400 when a value is none of those that the indicator can be asked with
     */
    public IndicatorQuery query(Indicator indicator, List<String> regionSchemes) {
        List<String> units = indicator.units().stream().map(CountedUnit::name).toList();
        Grouping groupBy =
                given.text("groupBy") == null ? null : given.constant("groupBy", Grouping.class, Grouping.YEAR);
        String scheme = given.text("regionScheme");
        List<String> regions = given.list("region");
        boolean byRegion = groupBy == Grouping.REGION || !regions.isEmpty();
        if ((scheme == null && byRegion) || (scheme != null && !regionSchemes.contains(scheme))) {
            throw QueryParameters.refused("regionScheme", "one of " + String.join(", ", regionSchemes));
        }
        return new IndicatorQuery(
                CountedUnit.valueOf(given.oneOf("unit", units, units.get(0))),
                given.constant("population", NamedPopulation.class, NamedPopulation.IDF_COMPLETED),
                given.constant("rollUp", RollUp.class, RollUp.ANY),
                listOf("funderCategory", FUNDER_CATEGORIES),
                year("fundingYearFrom"),
                year("fundingYearTo"),
                year("publicationYearFrom"),
                year("publicationYearTo"),
                countries(),
                listOf("type", TYPES),
                scheme,
                regions,
                groupBy,
                given.constant("yearAxis", YearAxis.class, YearAxis.PUBLICATION_YEAR),
                given.date("asOf"));
    }

    private List<String> countries() {
        List<String> countries = given.list("country");
        if (!countries.stream().allMatch(country -> country.matches(ALPHA_3))) {
            throw QueryParameters.refused("country", "a list of ISO 3166-1 alpha-3 codes, such as KEN,MWI");
        }
        return countries;
    }

    private @Nullable Integer year(String name) {
        return given.text(name) == null
                ? null
                : given.number(name, QueryParameters.FIRST_YEAR, QueryParameters.LAST_YEAR, QueryParameters.FIRST_YEAR);
    }

    private List<String> listOf(String name, List<String> allowed) {
        List<String> values = given.list(name);
        if (!allowed.containsAll(values)) {
            throw QueryParameters.refused(name, "one of " + String.join(", ", allowed));
        }
        return values;
    }
}
