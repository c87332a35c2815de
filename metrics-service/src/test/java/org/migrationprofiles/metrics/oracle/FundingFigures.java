package org.migrationprofiles.metrics.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Money by project, country and region, to the cent (domain, section 13; ADR 0021). */
final class FundingFigures {

    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final World world;

    FundingFigures(World world) {
        this.world = world;
    }

    /**
     * Compares an answer of {@code /v1/funding}.
     *
     * @param question its parameters, asked of the budget of projects
     */
    void compare(String address, Question question, JsonNode answer, Differences differences) {
        List<Unit> population = new Units(world).of(question);
        Map<String, BigDecimal> countries = new TreeMap<>();
        Map<String, Seen> amounts = new TreeMap<>();
        BigDecimal undivided = BigDecimal.ZERO;
        for (Unit unit : population) {
            BigDecimal amount = amount(unit.own(), question);
            amounts.put(unit.id(), Seen.exactly(amount));
            if (amount != null) {
                Map<String, BigDecimal> parts = parts(unit.own(), amount, question);
                parts.forEach((country, part) -> countries.merge(country, part, BigDecimal::add));
                undivided = parts.isEmpty() ? undivided.add(amount) : undivided;
                differences.same(
                        address + " parts of " + unit.id(),
                        plain(parts),
                        plain(said(project(answer, unit.id()).path("countries"))));
            }
        }
        Expected expected = Expected.of(amounts);
        differences.same(
                address + " n/N unknown",
                expected.yes() + "/" + expected.total() + " " + expected.unknown(),
                answer.path("n").asText() + "/" + answer.path("N").asText() + " "
                        + answer.path("unknown").asText());
        if (expected.yes() == 0) {
            return;
        }
        BigDecimal total = Expected.sum(expected.values());
        differences.number(address + " total", total, answer.path("total"), 2);
        differences.number(address + " mean", expected.mean(), answer.at("/statistics/mean"), 2);
        differences.number(address + " median", expected.median(), answer.at("/statistics/median"), 2);
        differences.number(
                address + " standardDeviation",
                expected.standardDeviation(),
                answer.at("/statistics/standardDeviation"),
                2);
        differences.number(address + " undivided", undivided, answer.at("/undivided/amount"), 2);
        differences.same(address + " countries", plain(countries), plain(amounts(answer.path("countries"))));
        BigDecimal divided = Expected.sum(amounts(answer.path("countries")).values());
        differences.number(
                address + " total less what is undivided",
                divided,
                DecimalNode.valueOf(
                        total.subtract(answer.at("/undivided/amount").decimalValue())),
                2);
        regions(address, question, countries, answer, differences);
    }

    private void regions(
            String address,
            Question question,
            Map<String, BigDecimal> countries,
            JsonNode answer,
            Differences differences) {
        String scheme = String.valueOf(question.get("regionScheme"));
        Map<String, BigDecimal> regions = new TreeMap<>();
        new Schemes(world)
                .scheme(scheme)
                .path("regions")
                .forEach(region -> regions.put(region.path("code").asText(), BigDecimal.ZERO));
        BigDecimal unplaced = BigDecimal.ZERO;
        for (Map.Entry<String, BigDecimal> country : countries.entrySet()) {
            var in = new Schemes(world).regionsOf(scheme, country.getKey(), question.asOf());
            in.forEach(region -> regions.merge(region, country.getValue(), BigDecimal::add));
            unplaced = in.isEmpty() ? unplaced.add(country.getValue()) : unplaced;
        }
        differences.same(address + " regions", plain(regions), plain(amounts(answer.path("regions"))));
        differences.number(address + " unplaced", unplaced, answer.path("unplaced"), 2);
    }

    /** The budget that counts; made-up ones where they are asked for and there is no real one. */
    private static @Nullable BigDecimal amount(JsonNode project, Question question) {
        boolean only = "ONLY".equals(question.get("synthetic"));
        boolean original = "ORIGINAL".equals(question.get("budget"));
        JsonNode counting = null;
        for (JsonNode budget : project.path("budgets")) {
            boolean synthetic = budget.path("synthetic").asBoolean();
            if (only && !synthetic) {
                return null;
            }
            boolean first = counting == null;
            if (only == synthetic && (first || !original)) {
                counting = budget;
            }
        }
        return counting == null ? null : Money.dollars(counting);
    }

    /** Rounded down to the cent, the cents left to the largest remainders, among equals by country. */
    private static Map<String, BigDecimal> parts(JsonNode project, BigDecimal amount, Question question) {
        List<JsonNode> countries = new ArrayList<>();
        for (JsonNode country : project.path("countries")) {
            if (country.path("role").asText().equals("BENEFITING")) {
                countries.add(country);
            }
        }
        String recorded = World.text(project.path("allocation"), "method");
        String method = "EQUAL_SPLIT".equals(question.get("allocation")) ? "EQUAL_SPLIT" : recorded;
        if (countries.size() == 1) {
            return Map.of(countries.get(0).path("iso3").asText(), amount);
        }
        if (method == null || countries.isEmpty()) {
            return Map.of();
        }
        Map<String, BigDecimal> parts = new TreeMap<>();
        Map<String, BigDecimal> remainders = new TreeMap<>();
        for (JsonNode country : countries) {
            BigDecimal exact = method.equals("EQUAL_SPLIT")
                    ? amount.divide(BigDecimal.valueOf(countries.size()), 20, RoundingMode.DOWN)
                    : amount.multiply(country.path("share").decimalValue()).divide(HUNDRED, 20, RoundingMode.DOWN);
            BigDecimal down = exact.setScale(2, RoundingMode.DOWN);
            parts.put(country.path("iso3").asText(), down);
            remainders.put(country.path("iso3").asText(), exact.subtract(down));
        }
        BigDecimal left = amount.subtract(Expected.sum(parts.values()));
        List<String> order = new ArrayList<>(parts.keySet());
        order.sort(Comparator.comparing(
                        (String country) -> remainders.getOrDefault(country, BigDecimal.ZERO),
                        Comparator.reverseOrder())
                .thenComparing(Comparator.naturalOrder()));
        for (String country : order) {
            if (left.signum() > 0) {
                parts.merge(country, CENT, BigDecimal::add);
                left = left.subtract(CENT);
            }
        }
        return parts;
    }

    private static JsonNode project(JsonNode answer, String id) {
        return answer.path("projects")
                .valueStream()
                .filter(project -> project.path("id").asText().equals(id))
                .findFirst()
                .orElse(answer.path("nowhere"));
    }

    private static Map<String, BigDecimal> said(JsonNode parts) {
        Map<String, BigDecimal> said = new TreeMap<>();
        parts.properties()
                .forEach(part -> said.put(part.getKey(), part.getValue().decimalValue()));
        return said;
    }

    private static Map<String, BigDecimal> amounts(JsonNode rows) {
        Map<String, BigDecimal> amounts = new TreeMap<>();
        rows.forEach(
                row -> amounts.put(row.path("key").asText(), row.path("amount").decimalValue()));
        return amounts;
    }

    private static String plain(Map<String, BigDecimal> amounts) {
        Map<String, String> plain = new TreeMap<>();
        amounts.forEach((key, amount) ->
                plain.put(key, amount.setScale(2, RoundingMode.UNNECESSARY).toPlainString()));
        return plain.toString();
    }
}
