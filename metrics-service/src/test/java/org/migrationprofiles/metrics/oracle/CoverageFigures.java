package org.migrationprofiles.metrics.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Units by region of a scheme, those above included, and what no region has (domain, section 8). */
final class CoverageFigures {

    private final World world;

    CoverageFigures(World world) {
        this.world = world;
    }

    /**
     * Compares an answer of {@code /v1/coverage}.
     *
     * @param question the same asked as a breakdown by region
     */
    void compare(String address, Question question, JsonNode answer, Differences differences) {
        List<Unit> population = new Units(world).of(question);
        String scheme = String.valueOf(question.get("regionScheme"));
        Schemes schemes = new Schemes(world);
        Map<String, Integer> regions = new TreeMap<>();
        Map<String, Integer> unplaced = new TreeMap<>();
        int withoutCountry = 0;
        for (Unit unit : population) {
            new Units(world).regions(unit, question).forEach(region -> regions.merge(region, 1, Integer::sum));
            withoutCountry += unit.countries().isEmpty() ? 1 : 0;
            for (String country : unit.countries()) {
                if (schemes.regionsOf(scheme, country, question.asOf()).isEmpty()) {
                    unplaced.merge(country, 1, Integer::sum);
                }
            }
        }
        Map<String, Integer> due = new TreeMap<>();
        schemes.scheme(scheme).path("regions").forEach(region -> {
            String code = region.path("code").asText();
            due.put(code, regions.getOrDefault(code, 0));
        });
        differences.same(
                address + " N",
                String.valueOf(population.size()),
                answer.path("N").asText());
        differences.same(address + " regions", due.toString(), counts(answer.path("regions"), "key"));
        differences.same(address + " unplaced", unplaced.toString(), counts(answer.path("unplaced"), "country"));
        differences.same(
                address + " withoutCountry",
                String.valueOf(withoutCountry),
                answer.path("withoutCountry").asText());
        differences.same(
                address + " membershipAsOf",
                schemes.day(scheme, question.asOf()).toString(),
                answer.path("membershipAsOf").asText());
        Set<String> covered = Set.copyOf(regions.keySet());
        for (JsonNode level : answer.path("levels")) {
            String name = level.path("level").asText();
            long of = answer.path("regions")
                    .valueStream()
                    .filter(region -> at(region, name))
                    .count();
            long there = answer.path("regions")
                    .valueStream()
                    .filter(region -> at(region, name)
                            && covered.contains(region.path("key").asText()))
                    .count();
            differences.same(
                    address + " covered at " + name,
                    there + " of " + of,
                    level.at("/covered/n").asText() + " of "
                            + level.at("/covered/N").asText());
        }
    }

    private static boolean at(JsonNode region, String level) {
        return level.equals("NARROWEST")
                ? region.path("narrowest").asBoolean()
                : region.path("level").asText().equals(level);
    }

    private static String counts(JsonNode rows, String key) {
        Map<String, Integer> counts = new TreeMap<>();
        rows.forEach(row -> counts.put(row.path(key).asText(), row.path("n").asInt()));
        return counts.toString();
    }
}
