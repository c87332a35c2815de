package org.migrationprofiles.metrics.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.migrationprofiles.metrics.indicator.Indicator;
import org.migrationprofiles.metrics.indicator.IndicatorAddress;
import org.migrationprofiles.metrics.indicator.IndicatorQuery;

/**
 * Where it is answered what a row makes of a breakdown by region: the breakdown itself and, unless filters narrow it that coverage does
 * not know, coverage with the regions covered and the largest share (S36).
 */
final class RegionLinks {

    private static final Set<String> OF_COVERAGE = Set.of("unit", "population", "rollUp", "asOf");

    private RegionLinks() {}

    static Map<String, String> of(Indicator indicator, IndicatorQuery query) {
        Map<String, String> links = new LinkedHashMap<>();
        links.put("indicator", IndicatorAddress.of(indicator, query));
        String scheme = query.regionScheme();
        boolean wanted = indicator.kind() == Indicator.Kind.COUNT
                && OF_COVERAGE.containsAll(IndicatorAddress.limits(query).keySet());
        if (wanted && scheme != null) {
            links.put(
                    "coverage",
                    "/v1/coverage?scheme=" + URLEncoder.encode(scheme, StandardCharsets.UTF_8) + "&unit=" + query.unit()
                            + "&population=" + query.population() + "&asOf=" + query.asOf());
        }
        return links;
    }
}
