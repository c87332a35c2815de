package org.migrationprofiles.metrics.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is asked of one portfolio: each indicator of its usual population, and some narrowed and divided by chance. */
final class Questions {

    private static final int NARROWED = 12;
    private static final List<String> SCHEMES = List.of("ORACLE", "IOM_RO_2018", "M49", "IDF_REGIONS");

    private final Draw draw;
    private final List<JsonNode> catalogue;
    private final List<String> countries;

    Questions(Draw draw, List<JsonNode> catalogue, World world) {
        this.draw = draw;
        this.catalogue = catalogue;
        this.countries = world.all("country-profile").stream()
                .map(profile -> profile.path("country").asText())
                .distinct()
                .toList();
    }

    /** Each indicator once, of its usual population and of one of its units, and then some more. */
    List<Question> draw() {
        List<Question> questions = new ArrayList<>();
        for (JsonNode indicator : catalogue) {
            questions.add(new Question(indicator.path("id").asText(), unit(indicator), Map.of()));
        }
        for (int count = 0; count < NARROWED; count++) {
            JsonNode indicator = draw.oneOf(catalogue);
            questions.add(new Question(indicator.path("id").asText(), unit(indicator), parameters(indicator)));
        }
        return questions;
    }

    private String unit(JsonNode indicator) {
        return draw.oneOf(World.texts(indicator.path("units")));
    }

    private Map<String, String> parameters(JsonNode indicator) {
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("population", draw.oneOf("ALL", "ALL", "IDF_COMPLETED", "SAMPLED", "FUNDED_2011_2014"));
        if (draw.chance(0.5)) {
            parameters.put("asOf", draw.between(2009, 2026) + draw.oneOf("-01-01", "-06-30", "-07-01"));
        }
        if (draw.chance(0.2)) {
            parameters.put("rollUp", "ALL");
        }
        for (int filters = draw.between(0, 2); filters > 0; filters--) {
            filter(parameters);
        }
        inOrder(parameters, "fundingYear");
        inOrder(parameters, "publicationYear");
        if (draw.chance(0.6)) {
            String groupBy = draw.oneOf(World.texts(indicator.path("groupings")));
            parameters.put("groupBy", groupBy);
            if (groupBy.equals("YEAR")) {
                parameters.put("yearAxis", draw.oneOf(World.texts(indicator.path("yearAxes"))));
            }
            if (groupBy.equals("REGION")) {
                parameters.putIfAbsent("regionScheme", draw.oneOf(SCHEMES));
            }
        } else if (!indicator.path("categories").isEmpty()) {
            parameters.put("category", draw.oneOf(World.texts(indicator.path("categories"))));
        }
        return parameters;
    }

    private void filter(Map<String, String> parameters) {
        switch (draw.between(0, 8)) {
            case 0 -> parameters.put("funderCategory", some(PortfolioMaker.CATEGORIES));
            case 1 -> parameters.put("fundingYearFrom", String.valueOf(draw.between(2009, 2014)));
            case 2 -> parameters.put("fundingYearTo", String.valueOf(draw.between(2011, 2016)));
            case 3 -> parameters.put("publicationYearFrom", String.valueOf(draw.between(2010, 2015)));
            case 4 -> parameters.put("publicationYearTo", String.valueOf(draw.between(2011, 2017)));
            case 5 -> parameters.put("country", some(countries.isEmpty() ? List.of("KEN") : countries));
            case 6 -> parameters.put("type", some(List.of("MP", "EMP", "REGIONAL_SYNTHESIS", "REGIONAL_PROFILE")));
            case 7 -> parameters.put("language", some(List.of("en", "fr", "pt", "pt-BR")));
            default -> {
                parameters.put("regionScheme", "ORACLE");
                parameters.put("region", some(List.of("NORTH", "NORTH_EAST", "SOUTH")));
            }
        }
        if (draw.chance(0.15)) {
            parameters.put("status", some(List.of("RELEASED", "INCOMPLETE", "WITHDRAWN")));
        }
        if (draw.chance(0.15)) {
            parameters.put("sampled", some(List.of("YES", "NO", "UNKNOWN")));
        }
    }

    // A last year before the first is refused.
    private static void inOrder(Map<String, String> parameters, String axis) {
        String from = parameters.get(axis + "From");
        String to = parameters.get(axis + "To");
        if (from != null && to != null && to.compareTo(from) < 0) {
            parameters.put(axis + "From", to);
            parameters.put(axis + "To", from);
        }
    }

    private String some(List<String> values) {
        List<String> chosen = draw.some(values, 3);
        return String.join(",", chosen.isEmpty() ? List.of(draw.oneOf(values)) : chosen);
    }
}
