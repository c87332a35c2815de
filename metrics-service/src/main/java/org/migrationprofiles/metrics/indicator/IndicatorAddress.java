package org.migrationprofiles.metrics.indicator;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.metrics.reading.ReadingConditions;

/** Addresses at which an indicator answers a query. */
public final class IndicatorAddress {

    private IndicatorAddress() {}

    /** Where the figure itself is, with its breakdown when the query asks for one. */
    public static String of(Indicator indicator, IndicatorQuery query) {
        return "/v1/indicators/" + indicator.id() + text(asked(query));
    }

    /**
     * Where the units behind the figure are. A breakdown goes with it: one by year leaves out what has no such year.
     *
     * @param part {@code members}, {@code unknown}, {@code population} or {@code excluded}
     */
    public static String of(Indicator indicator, String part, IndicatorQuery query) {
        return address(indicator, part, text(asked(query)));
    }

    /** Where the units are that are left out for some reasons. */
    public static String ofExcluded(Indicator indicator, IndicatorQuery query, LeftOut... reasons) {
        Map<String, String> given = asked(query);
        put(given, "reason", Arrays.stream(reasons).map(LeftOut::name).toList());
        return address(indicator, "excluded", text(given));
    }

    /** Where the units behind a figure are, by what they are to it; of the time that the request is about. */
    static Map<String, String> links(Indicator indicator, IndicatorQuery query) {
        // Put together once: a breakdown by country has a thousand of them.
        String asked = ReadingConditions.kept(text(asked(query)));
        Map<String, String> links = new LinkedHashMap<>();
        for (String part : List.of("members", "unknown", "population", "excluded")) {
            links.put(part, address(indicator, part, asked));
        }
        return links;
    }

    private static String address(Indicator indicator, String part, String asked) {
        return "/v1/indicators/" + indicator.id() + "/" + part + asked;
    }

    private static Map<String, String> asked(IndicatorQuery query) {
        Map<String, String> given = limits(query);
        if (query.groupBy() != null) {
            given.put("groupBy", query.groupBy().name());
            put(given, "regionScheme", query.regionScheme());
            put(given, "yearAxis", query.namedYearAxis());
        }
        return given;
    }

    /** What a query is asked of, whatever breakdown it wants: parameters by name. */
    public static Map<String, String> limits(IndicatorQuery query) {
        Map<String, String> given = new LinkedHashMap<>();
        given.put("unit", query.unit().name());
        given.put("population", query.population().name());
        given.put("rollUp", query.rollUp().name());
        put(given, "category", query.category());
        given.putAll(filters(query));
        given.put("asOf", query.asOf().toString());
        return given;
    }

    /** The filters of a query, as an address has them. */
    static Map<String, String> filters(IndicatorQuery query) {
        Map<String, String> given = new LinkedHashMap<>();
        UnitFilters filters = query.filters();
        put(given, "funderCategory", filters.funderCategories());
        put(given, "withoutFunderCategory", filters.withoutFunderCategories());
        put(given, "fundingYearFrom", filters.fundingYearFrom());
        put(given, "fundingYearTo", filters.fundingYearTo());
        put(given, "publicationYearFrom", filters.publicationYearFrom());
        put(given, "publicationYearTo", filters.publicationYearTo());
        put(given, "country", filters.countries());
        put(given, "type", filters.types());
        put(given, "language", filters.languages());
        put(given, "status", filters.statuses().stream().map(UnitStatus::name).toList());
        put(given, "sampled", filters.sampled());
        if (!query.regions().isEmpty()) {
            put(given, "regionScheme", query.regionScheme());
            put(given, "region", query.regions());
        }
        put(given, "group", query.group());
        return given;
    }

    private static String text(Map<String, String> given) {
        StringBuilder text = new StringBuilder();
        given.forEach((name, value) -> text.append(text.isEmpty() ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return text.toString();
    }

    private static void put(Map<String, String> given, String name, @Nullable Object value) {
        if (value != null) {
            given.put(name, value.toString());
        }
    }

    private static void put(Map<String, String> given, String name, List<String> values) {
        if (!values.isEmpty()) {
            given.put(name, String.join(",", values));
        }
    }
}
