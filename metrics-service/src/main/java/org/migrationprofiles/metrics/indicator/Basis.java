package org.migrationprofiles.metrics.indicator;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a figure rests on: the attributes of its indicator, and those by which its units are chosen and divided. */
final class Basis {

    private static final String ASSERTION = "assertion.";
    private static final List<String> OF_EVALUATIONS = List.of("evaluation.status", ASSERTION + "EVALUATED");
    private static final List<String> OF_SURVEYS = List.of("survey.status", ASSERTION + "SURVEYED");

    private Basis() {}

    /** The attributes, as {@link RestsOn} names them. */
    static Set<String> of(Indicator indicator, IndicatorQuery query) {
        Set<String> attributes = new TreeSet<>(indicator.restsOn());
        boolean sampled = query.population() == NamedPopulation.SAMPLED
                || !query.filters().sampled().isEmpty()
                || query.groupBy() == Grouping.SAMPLED;
        if (sampled || query.groupBy() == Grouping.EVALUATED) {
            attributes.addAll(OF_EVALUATIONS);
        }
        if (sampled) {
            attributes.addAll(OF_SURVEYS);
        }
        return attributes;
    }

    /** Those of them of which a source can say that they are not so, by the names that assertions have for them. */
    static List<String> deniable(Indicator indicator, IndicatorQuery query) {
        return of(indicator, query).stream()
                .filter(attribute -> attribute.startsWith(ASSERTION))
                .map(attribute -> attribute.substring(ASSERTION.length()))
                .toList();
    }

    /** Whether it rests on records of a type. */
    static boolean on(String type, Set<String> attributes) {
        return attributes.stream().anyMatch(attribute -> attribute.startsWith(type + "."));
    }
}
