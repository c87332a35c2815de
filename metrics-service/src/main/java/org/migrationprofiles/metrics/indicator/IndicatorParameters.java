package org.migrationprofiles.metrics.indicator;

import java.util.Arrays;
import java.util.Collections;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.metrics.QueryParameters;

/** Reads the query of an indicator from an address, a claim or a report's row. */
public final class IndicatorParameters {

    private static final Map<String, List<String>> FILTERS = filters();
    private static final Set<String> KNOWN = known();
    private static final String GROUP = "group";
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
        return of(given, Set.of());
    }

    /**
     * Parameters as a query string has them, of which others are for others to read.
     *
     * @param others names of these
     * @throws ProblemException 400 when there is no such name
     */
    public static IndicatorParameters of(Map<String, List<String>> given, Set<String> others) {
        Set<String> known = new TreeSet<>(KNOWN);
        known.add(GROUP);
        known.addAll(others);
        return new IndicatorParameters(new QueryParameters(given, known));
    }

    /**
     * Parameters of which each has one value; of a list, with commas. A claim or a report's row is about a whole breakdown.
     *
     * @throws ProblemException 400 when there is no such name
     */
    public static IndicatorParameters ofValues(Map<String, String> given) {
        return new IndicatorParameters(new QueryParameters(
                given.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue()))),
                KNOWN));
    }

    /**
     * The query that they make.
     *
     * @param regionSchemes codes of the schemes that there are
     * @throws ProblemException 400 when a value is none of those that the indicator can be asked with
     */
    public IndicatorQuery query(Indicator indicator, List<String> regionSchemes) {
        List<String> units = indicator.units().stream().map(CountedUnit::name).toList();
        Grouping groupBy = groupBy(indicator);
        List<String> regions = given.list("region");
        String scheme = groupBy == Grouping.REGION || !regions.isEmpty()
                ? given.required("regionScheme", regionSchemes)
                : given.oneOf("regionScheme", regionSchemes);
        requireOrder("fundingYearFrom", "fundingYearTo");
        requireOrder("publicationYearFrom", "publicationYearTo");
        IndicatorQuery query = new IndicatorQuery(
                CountedUnit.valueOf(given.oneOf("unit", units, units.get(0))),
                given.constant("population", NamedPopulation.class, NamedPopulation.IDF_COMPLETED),
                given.constant("rollUp", RollUp.class, RollUp.ANY),
                new UnitFilters(
                        listOf("funderCategory"),
                        listOf("withoutFunderCategory"),
                        year("fundingYearFrom"),
                        year("fundingYearTo"),
                        year("publicationYearFrom"),
                        year("publicationYearTo"),
                        matching("country", ALPHA_3, "a list of ISO 3166-1 or M49 codes, such as KEN,MWI"),
                        listOf("type"),
                        languages(),
                        listOf("status").stream().map(UnitStatus::valueOf).toList(),
                        listOf("sampled")),
                category(indicator),
                scheme,
                regions,
                groupBy,
                null,
                yearAxis(indicator),
                given.date("asOf"),
                given.date("asOf"));
        String group = group(indicator, groupBy);
        return group == null ? query : query.ofGroup(group);
    }

    /** Filters that there are, with all their values where the list of these is closed. */
    public static Map<String, List<String>> filtersAndValues() {
        return FILTERS;
    }

    /** Breakdowns that an indicator can be asked for. */
    public static List<Grouping> groupings(Indicator indicator) {
        return Arrays.stream(Grouping.values())
                .filter(grouping ->
                        grouping != Grouping.CATEGORY || !indicator.categories().isEmpty())
                .toList();
    }

    /** Of which years a breakdown by year of an indicator can be, the usual ones first. */
    public static List<YearAxis> yearAxes(Indicator indicator) {
        return YearAxis.of(indicator);
    }

    private static Map<String, List<String>> filters() {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        filters.put("funderCategory", Grouping.FUNDER_CATEGORY.closedList());
        filters.put("withoutFunderCategory", Grouping.FUNDER_CATEGORY.closedList());
        filters.put("fundingYearFrom", List.of());
        filters.put("fundingYearTo", List.of());
        filters.put("publicationYearFrom", List.of());
        filters.put("publicationYearTo", List.of());
        filters.put("country", List.of());
        filters.put("type", Grouping.TYPE.closedList());
        filters.put("language", List.of());
        filters.put("status", Grouping.STATUS.closedList());
        filters.put("sampled", Grouping.SAMPLED.closedList());
        filters.put("regionScheme", List.of());
        filters.put("region", List.of());
        return Collections.unmodifiableMap(filters);
    }

    private static Set<String> known() {
        Set<String> known = new TreeSet<>(FILTERS.keySet());
        known.addAll(Set.of("unit", "population", "rollUp", "category", "groupBy", "yearAxis", "asOf"));
        return Collections.unmodifiableSet(known);
    }

    private @Nullable Grouping groupBy(Indicator indicator) {
        List<String> allowed = groupings(indicator).stream().map(Grouping::name).toList();
        String groupBy = given.oneOf("groupBy", allowed);
        return groupBy == null ? null : Grouping.valueOf(groupBy);
    }

    // Whether there is such a region or country, Places tells.
    private @Nullable String group(Indicator indicator, @Nullable Grouping groupBy) {
        String group = given.text(GROUP, "a key of one of the groups of groupBy, or left out");
        if (group == null) {
            return null;
        }
        if (groupBy == null) {
            throw QueryParameters.refused(GROUP, "given with groupBy, as a key of one of its groups");
        }
        return switch (groupBy) {
            case REGION -> group;
            case YEAR ->
                group.equals(Group.UNKNOWN) && yearAxis(indicator) == YearAxis.OBSERVATION_YEAR
                        ? group
                        : String.valueOf(year(GROUP));
            case COUNTRY -> matching(GROUP, ALPHA_3, "an ISO 3166-1 alpha-3 code, or " + Group.UNKNOWN, group);
            case LANGUAGE -> language(GROUP, "a BCP 47 tag, or " + Group.UNKNOWN, group);
            case CATEGORY -> given.required(GROUP, indicator.categories());
            case FUNDER_CATEGORY, TYPE, STATUS, SAMPLED, EVALUATED ->
                given.required(
                        GROUP,
                        Stream.concat(groupBy.closedList().stream(), Stream.of(Group.UNKNOWN))
                                .distinct()
                                .toList());
        };
    }

    private static String matching(String name, String pattern, String allowed, String value) {
        if (!value.equals(Group.UNKNOWN) && !value.matches(pattern)) {
            throw QueryParameters.refused(name, allowed);
        }
        return value;
    }

    private YearAxis yearAxis(Indicator indicator) {
        List<String> axes = yearAxes(indicator).stream().map(YearAxis::name).toList();
        return YearAxis.valueOf(given.oneOf("yearAxis", axes, axes.get(0)));
    }

    private @Nullable String category(Indicator indicator) {
        if (given.has("category") && indicator.categories().isEmpty()) {
            throw QueryParameters.refused("category", "not given, as " + indicator.id() + " has none");
        }
        return given.oneOf("category", indicator.categories());
    }

    private List<String> languages() {
        List<String> tags = given.list("language");
        tags.forEach(tag -> {
            var unused = language("language", "a list of BCP 47 tags, such as en,pt-BR", tag);
        });
        return tags;
    }

    /** A tag that is well-formed by RFC 5646, section 2.2.9: whether it names a language is not asked. */
    private static String language(String name, String allowed, String tag) {
        try {
            var unused = new Locale.Builder().setLanguageTag(tag);
            return tag;
        } catch (IllformedLocaleException notATag) {
            throw QueryParameters.refused(name, allowed);
        }
    }

    private List<String> matching(String name, String pattern, String allowed) {
        List<String> values = given.list(name);
        if (!values.stream().allMatch(value -> value.matches(pattern))) {
            throw QueryParameters.refused(name, allowed);
        }
        return values;
    }

    private @Nullable Integer year(String name) {
        return given.has(name)
                ? Integer.valueOf(given.number(
                        name, QueryParameters.FIRST_YEAR, QueryParameters.LAST_YEAR, QueryParameters.FIRST_YEAR))
                : null;
    }

    private void requireOrder(String from, String to) {
        QueryParameters.requireOrder(from, year(from), to, year(to));
    }

    private List<String> listOf(String name) {
        return given.list(name, FILTERS.getOrDefault(name, List.of()));
    }
}
