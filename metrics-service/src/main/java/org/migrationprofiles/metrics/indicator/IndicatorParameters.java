package org.migrationprofiles.metrics.indicator;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;

/**
 * Reads the query of an indicator from an address, a claim or a report's row; what it does not know it refuses, with
 * what it does know.
 */
public final class IndicatorParameters {

    private static final Set<String> KNOWN = new TreeSet<>(List.of(
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
            "asOf"));
    private static final List<String> FUNDER_CATEGORIES = List.of("IDF", "IOM", "EU_EC", "GOVERNMENT", "OTHER");
    private static final List<String> TYPES = List.of("MP", "EMP", "REGIONAL_SYNTHESIS", "REGIONAL_PROFILE");

    private final Map<String, String> given;

    /**
     * @param given values by name; of a list, separated by commas
     * @throws ProblemException 400 when there is no such name
     */
    public IndicatorParameters(Map<String, String> given) {
        this.given = Map.copyOf(given);
        for (String name : given.keySet()) {
            if (!KNOWN.contains(name)) {
                throw refused(name, KNOWN);
            }
        }
    }

    /**
     * The query that they make.
     *
     * @param regionSchemes codes of the schemes that there are
     * @throws ProblemException 400 when a value is none of those that the indicator can be asked with
     */
    public IndicatorQuery query(Indicator indicator, List<String> regionSchemes) {
        List<String> units = indicator.units().stream().map(CountedUnit::name).toList();
        Grouping groupBy = text("groupBy") == null ? null : constant("groupBy", Grouping.class, null);
        String scheme = text("regionScheme");
        List<String> regions = list("region");
        boolean byRegion = groupBy == Grouping.REGION || !regions.isEmpty();
        if ((scheme == null && byRegion) || (scheme != null && !regionSchemes.contains(scheme))) {
            throw refused("regionScheme", regionSchemes);
        }
        return new IndicatorQuery(
                CountedUnit.valueOf(oneOf("unit", units)),
                constant("population", NamedPopulation.class, NamedPopulation.IDF_COMPLETED),
                constant("rollUp", RollUp.class, RollUp.ANY),
                listOf("funderCategory", FUNDER_CATEGORIES),
                year("fundingYearFrom"),
                year("fundingYearTo"),
                year("publicationYearFrom"),
                year("publicationYearTo"),
                list("country"),
                listOf("type", TYPES),
                scheme,
                regions,
                groupBy,
                constant("yearAxis", YearAxis.class, YearAxis.PUBLICATION_YEAR),
                asOf());
    }

    private LocalDate asOf() {
        String text = text("asOf");
        if (text == null) {
            return LocalDate.now(Clock.systemUTC());
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADate) {
            throw new ProblemException(
                    ProblemTypes.INVALID_PARAMETER,
                    "asOf is a date.",
                    List.of(new FieldError("?asOf", "A date such as 2018-08-31.")));
        }
    }

    private @Nullable Integer year(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        if (!text.matches("\\d{4}")) {
            throw new ProblemException(
                    ProblemTypes.INVALID_PARAMETER,
                    name + " is a year.",
                    List.of(new FieldError("?" + name, "A year such as 2013.")));
        }
        return Integer.valueOf(text);
    }

    private <T extends Enum<T>> T constant(String name, Class<T> type, @Nullable T usual) {
        String text = text(name);
        if (text == null && usual != null) {
            return usual;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text == null ? "" : text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> refused(
                        name,
                        Arrays.stream(type.getEnumConstants()).map(Enum::name).toList()));
    }

    private String oneOf(String name, List<String> allowed) {
        String text = text(name);
        if (text == null) {
            return allowed.get(0);
        }
        if (!allowed.contains(text)) {
            throw refused(name, allowed);
        }
        return text;
    }

    private List<String> listOf(String name, List<String> allowed) {
        List<String> values = list(name);
        if (!allowed.containsAll(values)) {
            throw refused(name, allowed);
        }
        return values;
    }

    private List<String> list(String name) {
        String text = text(name);
        return text == null
                ? List.of()
                : Arrays.stream(text.split(",", -1)).map(String::strip).toList();
    }

    private @Nullable String text(String name) {
        String text = given.get(name);
        return text == null || text.isBlank() ? null : text;
    }

    private static ProblemException refused(String name, Iterable<String> allowed) {
        String list = String.join(", ", allowed);
        boolean unknownName = !KNOWN.contains(name);
        return new ProblemException(
                ProblemTypes.INVALID_PARAMETER,
                unknownName
                        ? "There is no parameter " + name + "; there are " + list + "."
                        : name + " is one of " + list + ".",
                List.of(new FieldError(
                        "?" + name, unknownName ? "There is no such parameter." : "One of " + list + ".")));
    }
}
