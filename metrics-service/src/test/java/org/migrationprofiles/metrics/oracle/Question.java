package org.migrationprofiles.metrics.oracle;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator is asked.
 *
 * @param indicator its id
 * @param unit what is counted
 * @param parameters all others as the address has them, by name
 */
record Question(String indicator, String unit, Map<String, String> parameters) {

    Question(String indicator, String unit, Map<String, String> parameters) {
        this.indicator = indicator;
        this.unit = unit;
        this.parameters = new TreeMap<>(parameters);
    }

    /** A parameter; null where it is not asked for. */
    @Nullable
    String get(String name) {
        return parameters.get(name);
    }

    String population() {
        return parameters.getOrDefault("population", "IDF_COMPLETED");
    }

    boolean all() {
        return "ALL".equals(get("rollUp"));
    }

    @Nullable
    String category() {
        return get("category");
    }

    @Nullable
    String groupBy() {
        return get("groupBy");
    }

    LocalDate asOf() {
        String date = get("asOf");
        return date == null ? LocalDate.now(java.time.ZoneOffset.UTC) : LocalDate.parse(date);
    }

    /** Values of a list; null where it is not asked for. */
    @Nullable
    Set<String> list(String name) {
        String values = get(name);
        return values == null ? null : Set.copyOf(List.of(values.split(",", -1)));
    }

    Set<String> statuses() {
        Set<String> asked = list("status");
        return asked == null ? Set.of("RELEASED") : asked;
    }

    Set<String> types() {
        Set<String> asked = list("type");
        return asked == null ? Set.of("MP", "EMP") : asked;
    }

    /** Whether a year is within what is asked; an unknown one is not within any limit. */
    boolean within(String axis, @Nullable Integer year) {
        String from = get(axis + "From");
        String to = get(axis + "To");
        if (from == null && to == null) {
            return true;
        }
        return year != null
                && (from == null || year >= Integer.parseInt(from))
                && (to == null || year <= Integer.parseInt(to));
    }

    /** Whether it narrows to years of an axis. */
    boolean limits(String axis) {
        return get(axis + "From") != null || get(axis + "To") != null;
    }

    /** Whether what has no year of an axis cannot be placed: it is narrowed to years or divided by them. */
    boolean asksForYear(String axis, String named) {
        boolean funded = named.equals("FUNDING_YEAR") && population().equals("FUNDED_2011_2014");
        boolean divided =
                "YEAR".equals(groupBy()) && named.equals(parameters.getOrDefault("yearAxis", "PUBLICATION_YEAR"));
        return limits(axis) || funded || divided;
    }

    /** The same, of another category. */
    Question ofCategory(String category) {
        Map<String, String> others = new TreeMap<>(parameters);
        others.put("category", category);
        others.remove("groupBy");
        return new Question(indicator, unit, others);
    }

    /** The address that asks it, with a part of the answer such as {@code /population}. */
    String address(String part) {
        return parameters("/v1/indicators/" + indicator + part + "?unit=" + unit);
    }

    /** What was asked, in a difference: the address, and the population where the address leaves it to the service. */
    String name() {
        return address("") + (parameters.containsKey("population") ? "" : " of " + population());
    }

    /** An address with all parameters but the unit. */
    String parameters(String address) {
        return address
                + parameters.entrySet().stream()
                        .map(parameter -> "&" + parameter.getKey() + "="
                                + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining());
    }
}
