package org.migrationprofiles.metrics.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Answers what metrics-service answers, naively: by going through all records, once for each unit. */
final class Oracle {

    private static final String UNKNOWN = "UNKNOWN";

    private final World world;
    private final Map<String, Formula> formulas;

    Oracle(World world) {
        this.world = world;
        this.formulas = new HashMap<>(Counts.formulas());
        formulas.putAll(new Evidence(world).formulas());
        formulas.putAll(new Capacity(world).formulas());
        formulas.putAll(new Findings(world).formulas());
        formulas.putAll(new ProcessQuality(world).formulas());
        formulas.putAll(new Money(world).formulas());
        formulas.putAll(new Durations(world).formulas());
    }

    /** The indicators that it knows. */
    Set<String> indicators() {
        return formulas.keySet();
    }

    /**
     * What the answer has to be.
     *
     * @param categories of the indicator, as the catalogue lists them
     */
    Expected answer(Question question, List<String> categories) {
        List<Unit> population = new ArrayList<>();
        Map<String, Integer> leftOut = new TreeMap<>();
        new Units(world).all(question).forEach((unit, standing) -> {
            if (standing.equals(Units.IN)) {
                population.add(unit);
            } else if (!standing.equals(Units.OUTSIDE)) {
                leftOut.merge(standing, 1, Integer::sum);
            }
        });
        Map<String, Seen> seen = seen(population, question);
        return new Expected(seen, groups(population, seen, question, categories), leftOut);
    }

    private Map<String, Expected> groups(
            List<Unit> population, Map<String, Seen> seen, Question question, List<String> categories) {
        Map<String, Expected> groups = new TreeMap<>();
        String groupBy = question.groupBy();
        if (groupBy == null) {
            return groups;
        }
        if (groupBy.equals("CATEGORY")) {
            for (String category : categories) {
                groups.put(category, Expected.of(seen(population, question.ofCategory(category))));
            }
            return groups;
        }
        Map<String, Map<String, Seen>> units = new TreeMap<>();
        for (Unit unit : population) {
            if (groupBy.equals("YEAR") && "OBSERVATION_YEAR".equals(question.get("yearAxis"))) {
                observed(unit, Objects.requireNonNull(seen.get(unit.id())), question, units);
                continue;
            }
            Set<String> keys = keys(unit, question, groupBy);
            for (String key : keys.isEmpty() ? Set.of(UNKNOWN) : keys) {
                units.computeIfAbsent(key, unused -> new TreeMap<>())
                        .put(unit.id(), Objects.requireNonNull(seen.get(unit.id())));
            }
        }
        units.forEach((key, members) -> groups.put(key, Expected.of(members)));
        return groups;
    }

    private static void observed(Unit unit, Seen atAll, Question question, Map<String, Map<String, Seen>> units) {
        Observations observations = Observations.of(unit, question);
        Set<Integer> years = observations.years(question.asOf());
        if (years.isEmpty()) {
            units.computeIfAbsent(UNKNOWN, unused -> new TreeMap<>()).put(unit.id(), atAll);
        }
        for (int year : years) {
            LocalDate end = Observations.earlier(LocalDate.of(year, 12, 31), question.asOf());
            units.computeIfAbsent(String.valueOf(year), unused -> new TreeMap<>())
                    .put(unit.id(), observations.in(year).answer(end));
        }
    }

    private Map<String, Seen> seen(List<Unit> population, Question question) {
        Formula formula = Objects.requireNonNull(formulas.get(question.indicator()), question.indicator());
        Map<String, Seen> seen = new TreeMap<>();
        for (Unit unit : population) {
            seen.put(unit.id(), formula.of(unit, question));
        }
        return seen;
    }

    private Set<String> keys(Unit unit, Question question, String groupBy) {
        return switch (groupBy) {
            case "YEAR" -> years(unit, question);
            case "REGION" -> new Units(world).regions(unit, question);
            case "COUNTRY" -> unit.countries();
            case "FUNDER_CATEGORY" -> unit.categories();
            case "LANGUAGE" -> unit.languages();
            case "TYPE" -> unit.types();
            case "STATUS" -> Set.of(unit.status());
            case "SAMPLED" ->
                Set.of(new Evidence(world).sampledAtAll(unit).answer().name());
            case "EVALUATED" ->
                Set.of(new Evidence(world).evaluatedAtAll(unit).answer().name());
            default -> throw new IllegalArgumentException(groupBy);
        };
    }

    private Set<String> years(Unit unit, Question question) {
        if ("FUNDING_YEAR".equals(question.get("yearAxis"))) {
            return Set.of(String.valueOf(new Units(world).fundingYear(unit)));
        }
        return unit.editionYears().stream()
                .filter(year -> question.within("publicationYear", year))
                .map(String::valueOf)
                .collect(Collectors.toSet());
    }
}
