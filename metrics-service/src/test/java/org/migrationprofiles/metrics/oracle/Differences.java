package org.migrationprofiles.metrics.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What answers of the service and of the oracle differ in, in words. */
final class Differences {

    private static final Set<String> MEASURES = Set.of("YEARS", "MONTHS", "NUMBER", "AMOUNT");

    private static final int CENTS = 2;

    private final List<String> found = new ArrayList<>();

    List<String> found() {
        return found;
    }

    /** Compares an answer, and unit by unit where the units were asked for. */
    void compare(Question question, String kind, Expected expected, JsonNode answer, @Nullable JsonNode population) {
        String where = question.name();
        figure(where, expected, answer);
        if (population != null) {
            same(
                    where + " total",
                    String.valueOf(expected.total()),
                    population.path("total").asText());
            units(where, expected, population.path("items"), MEASURES.contains(kind));
        }
        boolean known = expected.unknown() < expected.total();
        if (MEASURES.contains(kind) && expected.yes() > 0) {
            statistics(where, expected, answer.path("statistics"), decimals(kind));
            largest(where, expected, answer);
        } else if (kind.equals("PROPORTION")) {
            same(where + " suppressed", known ? null : "NO_DATA", World.text(answer, "suppressed"));
            number(
                    where + " percent",
                    known ? Expected.percent(expected.yes(), expected.total()) : null,
                    answer.path("percent"),
                    1);
        }
        Map<String, Integer> leftOut = new TreeMap<>();
        for (JsonNode reason : answer.path("excluded")) {
            leftOut.put(reason.path("reason").asText(), reason.path("count").asInt());
        }
        same(where + " excluded", expected.leftOut().toString(), leftOut.toString());
        if (question.groupBy() != null) {
            groups(where, expected, answer.path("groups"), MEASURES.contains(kind), decimals(kind));
        }
    }

    private void figure(String where, Expected expected, JsonNode answer) {
        same(
                where + " n/N unknown",
                expected.yes() + "/" + expected.total() + " " + expected.unknown(),
                answer.path("n").asText() + "/" + answer.path("N").asText() + " "
                        + answer.path("unknown").asText());
    }

    private void units(String where, Expected expected, JsonNode population, boolean measure) {
        Map<String, String> said = new TreeMap<>();
        for (JsonNode unit : population) {
            String observation = World.text(unit, "observation");
            said.put(
                    unit.path("id").asText(),
                    measure && observation != null ? bounded(observation, unit) : String.valueOf(observation));
        }
        Map<String, String> due = new TreeMap<>();
        expected.units().forEach((id, seen) -> due.put(id, text(seen, measure)));
        Set<String> ids = new TreeSet<>(due.keySet());
        ids.addAll(said.keySet());
        for (String id : ids) {
            same(where + " unit " + id, due.get(id), said.get(id));
        }
    }

    private static String bounded(String observation, JsonNode unit) {
        String value = plain(new BigDecimal(observation));
        String lower = unit.hasNonNull("lower") ? plain(unit.path("lower").decimalValue()) : value;
        String upper = unit.hasNonNull("upper")
                ? plain(unit.path("upper").decimalValue())
                : unit.hasNonNull("lower") ? "any" : value;
        return value + " from " + lower + " to " + upper;
    }

    private static String text(Seen seen, boolean measure) {
        BigDecimal value = seen.value();
        if (!measure) {
            return seen.answer().name();
        }
        if (value == null) {
            return "null";
        }
        BigDecimal lower = seen.lower();
        BigDecimal upper = seen.upper();
        return plain(value) + " from " + (lower == null ? plain(value) : plain(lower)) + " to "
                + (upper == null ? "any" : plain(upper));
    }

    private static String plain(BigDecimal number) {
        return number.setScale(4, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    // Money is told to the cent.
    private static int decimals(String kind) {
        return kind.equals("AMOUNT") ? CENTS : 4;
    }

    private void statistics(String where, Expected expected, JsonNode statistics, int decimals) {
        List<BigDecimal> values = expected.values();
        number(where + " count", BigDecimal.valueOf(values.size()), statistics.path("count"), 0);
        number(where + " sum", Expected.sum(values), statistics.path("sum"), 4);
        number(where + " min", values.get(0), statistics.path("min"), 4);
        number(where + " max", values.get(values.size() - 1), statistics.path("max"), 4);
        number(where + " mean", expected.mean(), statistics.path("mean"), decimals);
        number(where + " median", expected.median(), statistics.path("median"), decimals);
        number(
                where + " standardDeviation",
                expected.standardDeviation(),
                statistics.path("standardDeviation"),
                decimals);
        JsonNode bounds = statistics.path("bounds");
        if (bounds.isObject()) {
            bounds(where + " low", Expected.of(expected.lows()), bounds, "low");
            // Where one has no most, neither have they together.
            Expected highs = Expected.of(expected.highs());
            if (highs.total() == values.size()) {
                bounds(where + " high", highs, bounds, "high");
            } else {
                number(where + " high sum", null, bounds.at("/sum/high"), 4);
                number(where + " high max", null, bounds.at("/max/high"), 4);
                number(where + " high mean", null, bounds.at("/mean/high"), 4);
            }
        }
    }

    private void bounds(String where, Expected expected, JsonNode bounds, String end) {
        List<BigDecimal> values = expected.values();
        number(where + " sum", Expected.sum(values), bounds.at("/sum/" + end), 4);
        number(where + " min", values.get(0), bounds.at("/min/" + end), 4);
        number(where + " max", values.get(values.size() - 1), bounds.at("/max/" + end), 4);
        number(where + " mean", expected.mean(), bounds.at("/mean/" + end), 4);
        number(where + " median", expected.median(), bounds.at("/median/" + end), 4);
    }

    private void largest(String where, Expected expected, JsonNode answer) {
        Set<String> largest = new TreeSet<>();
        answer.path("largest").forEach(unit -> largest.add(unit.path("id").asText()));
        same(where + " largest", new TreeSet<>(expected.largest()).toString(), largest.toString());
    }

    private void groups(String where, Expected expected, JsonNode groups, boolean measure, int decimals) {
        Map<String, String> said = new TreeMap<>();
        for (JsonNode group : groups) {
            if (group.path("N").asInt() > 0) {
                said.put(
                        group.path("key").asText(),
                        group.path("n").asText() + "/" + group.path("N").asText() + " "
                                + group.path("unknown").asText());
            }
        }
        Map<String, String> due = new TreeMap<>();
        expected.groups().forEach((key, group) -> {
            if (group.total() > 0) {
                due.put(key, group.yes() + "/" + group.total() + " " + group.unknown());
            }
        });
        Set<String> keys = new TreeSet<>(due.keySet());
        keys.addAll(said.keySet());
        for (String key : keys) {
            same(where + " group " + key, due.get(key), said.get(key));
        }
        for (JsonNode group : groups) {
            Expected due2 = expected.groups().get(group.path("key").asText());
            if (measure && due2 != null && due2.yes() > 0) {
                String inGroup = where + " of group " + group.path("key").asText();
                number(inGroup + " mean", due2.mean(), group.path("mean"), decimals);
                statistics(inGroup, due2, group.path("statistics"), decimals);
            }
        }
    }

    /** Compares two words. */
    void same(String where, @Nullable String expected, @Nullable String said) {
        if (!String.valueOf(expected).equals(String.valueOf(said))) {
            found.add(where + ": the definitions give " + expected + ", the service says " + said);
        }
    }

    /** Compares two numbers at so many decimals: cents half even, all else half up. */
    void number(String where, @Nullable BigDecimal expected, JsonNode said, int decimals) {
        BigDecimal due = expected == null
                ? null
                : expected.setScale(decimals, decimals == CENTS ? RoundingMode.HALF_EVEN : RoundingMode.HALF_UP);
        BigDecimal given = said.isNumber() ? said.decimalValue() : null;
        boolean agree = due == null
                ? given == null
                : given != null && due.subtract(given).abs().compareTo(BigDecimal.ONE.movePointLeft(decimals + 1)) <= 0;
        if (!agree) {
            found.add(where + ": the definitions give " + due + ", the service says " + given);
        }
    }
}
