package org.migrationprofiles.metrics.report;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.metrics.ReadSnapshot;
import org.migrationprofiles.metrics.claim.HeardClaims;
import org.migrationprofiles.metrics.indicator.FigureUnits;
import org.migrationprofiles.metrics.indicator.Indicator;
import org.migrationprofiles.metrics.indicator.IndicatorEngine;
import org.migrationprofiles.metrics.indicator.IndicatorParameters;
import org.migrationprofiles.metrics.indicator.IndicatorQuery;
import org.migrationprofiles.metrics.indicator.Indicators;

/**
 * Finds among the records that were heard those that a figure can have moved by: of a type that it rests on, and about its units, or
 * new or gone, so that units may have come in or left; and the claim that it is compared with.
 */
@ApplicationScoped
class FigureCauses {

    private static final int MOST_RECORDS = 20;
    private static final String INDICATORS = "/v1/indicators/";
    private static final String CLAIMS = "/v1/claims/";
    // What the status of profiles and the ages of editions follow from.
    private static final Set<String> OF_STATUS =
            Set.of("project", "country-profile", "publication", "organisation", "country");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{3}");

    private final Indicators indicators;
    private final IndicatorEngine engine;
    private final FigureUnits units;
    private final HeardClaims claims;
    private final ReadSnapshot snapshot;

    @Inject
    FigureCauses(
            Indicators indicators,
            IndicatorEngine engine,
            FigureUnits units,
            HeardClaims claims,
            ReadSnapshot snapshot) {
        this.claims = claims;
        this.indicators = indicators;
        this.engine = engine;
        this.units = units;
        this.snapshot = snapshot;
    }

    /**
     * The causes of a row, as far as they can be told.
     *
     * @param row as it is in the content of a report
     * @param changed members of it that moved
     * @return null where nothing says which records the row rests on
     */
    ReportDiff.@Nullable Touched of(JsonNode row, List<String> changed, List<HeardRecord> heard) {
        String key = claim(row);
        Stream<HeardRecord> claims = heard.stream()
                .filter(record -> record.changed().type().equals("claim"))
                .filter(record -> key != null && record.about().contains(key));
        String address = asked(row);
        try {
            if (address.startsWith(INDICATORS)) {
                boolean caveats = changed.contains("caveats");
                List<HeardRecord> found = snapshot.of(() -> figure(URI.create(address), scheme(key), caveats, heard));
                return told(Stream.concat(found.stream(), claims).toList());
            }
        } catch (ProblemException | IllegalArgumentException notAskedAnyMore) {
            // An indicator or a scheme that was there then and is gone.
            return null;
        }
        if (row.at("/_links/status").isTextual()) {
            return told(heard.stream().filter(FigureCauses::movesStatus).toList());
        }
        // Of a statement that nothing computes, the claim is all that there is.
        return key == null ? null : told(claims.toList());
    }

    // What a claim counts may be a part of what it is asked about, such as some regions, and all of that moves it.
    private static String asked(JsonNode row) {
        JsonNode population = row.at("/_links/population");
        return (population.isTextual() ? population : row.at("/_links/indicator")).asText();
    }

    private static @Nullable String claim(JsonNode row) {
        String address = row.at("/_links/claim").asText();
        return address.startsWith(CLAIMS) ? address.substring(CLAIMS.length()) : null;
    }

    // A claim about regions names their scheme itself.
    private @Nullable String scheme(@Nullable String claim) {
        return claim == null
                ? null
                : claims.find(claim)
                        .map(heard -> heard.parameters().get("regionScheme"))
                        .orElse(null);
    }

    private static boolean movesStatus(HeardRecord record) {
        String type = record.changed().type();
        return OF_STATUS.contains(type)
                || (type.equals("assertion") && record.about().stream().anyMatch(FigureCauses::isCountry));
    }

    private static boolean isCountry(String name) {
        return COUNTRY.matcher(name).matches();
    }

    private List<HeardRecord> figure(
            URI address, @Nullable String schemeOfClaim, boolean caveats, List<HeardRecord> heard) {
        String id = address.getPath().substring(INDICATORS.length()).replaceFirst("/population$", "");
        Indicator indicator = indicators
                .find(id)
                .orElseThrow(() -> new IllegalArgumentException("There is no indicator at " + address));
        IndicatorQuery query = IndicatorParameters.of(parameters(address)).query(indicator, engine.regionSchemes());
        Set<String> ids = units.ids(indicator, query);
        return heard.stream()
                .filter(record ->
                        units.restsOn(indicator, query, record.changed().type(), caveats))
                .filter(record -> concerns(record, ids, query.regionScheme(), schemeOfClaim))
                .toList();
    }

    private boolean concerns(
            HeardRecord record, Set<String> ids, @Nullable String scheme, @Nullable String schemeOfClaim) {
        String type = record.changed().type();
        String id = record.changed().id();
        return switch (type) {
            // Whoever pays is of each population; of the schemes, the one that is asked by.
            case "organisation" -> record.cameOrLeft();
            case "region-scheme" -> id.equals(scheme) || id.equals(schemeOfClaim);
            default ->
                record.about().stream().anyMatch(ids::contains) || (units.makesUnits(type) && record.cameOrLeft());
        };
    }

    private static Map<String, List<String>> parameters(URI address) {
        Map<String, List<String>> parameters = new HashMap<>();
        for (String pair : String.valueOf(address.getRawQuery()).split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(
                        pair.substring(0, equals),
                        List.of(URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8)));
            }
        }
        return parameters;
    }

    private static ReportDiff.Touched told(List<HeardRecord> records) {
        return new ReportDiff.Touched(
                records.size(),
                records.stream().limit(MOST_RECORDS).map(HeardRecord::changed).toList());
    }
}
