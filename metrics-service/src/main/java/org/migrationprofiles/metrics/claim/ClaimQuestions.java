package org.migrationprofiles.metrics.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.metrics.indicator.CountedUnit;
import org.migrationprofiles.metrics.indicator.Indicator;
import org.migrationprofiles.metrics.indicator.IndicatorEngine;
import org.migrationprofiles.metrics.indicator.IndicatorParameters;
import org.migrationprofiles.metrics.indicator.Indicators;
import org.migrationprofiles.metrics.indicator.NamedPopulation;
import org.migrationprofiles.metrics.indicator.Places;

/** Makes of claims what has to be asked. */
@ApplicationScoped
class ClaimQuestions {

    private static final Set<String> NO_FILTERS = Set.of("unit", "population", "asOf", "groupBy", "yearAxis");

    private final Indicators indicators;
    private final IndicatorEngine engine;
    private final Places places;

    @Inject
    ClaimQuestions(Indicators indicators, IndicatorEngine engine, Places places) {
        this.places = places;
        this.indicators = indicators;
        this.engine = engine;
    }

    /** The question in the claim's own unit and population. */
    ClaimQuestion of(HeardClaim claim, LocalDate asOf) throws UncheckableClaim {
        Indicator indicator = indicator(claim);
        Map<String, String> parameters = new HashMap<>(claim.filters());
        for (String filter : claim.filters().keySet()) {
            if (NO_FILTERS.contains(filter)) {
                throw new UncheckableClaim(filter + " is no filter");
            }
        }
        parameters.put("unit", given(claim.unit(), "what it counts"));
        parameters.put("population", given(claim.population(), "of which population it speaks"));
        parameters.put("asOf", asOf.toString());
        try {
            return new ClaimQuestion(
                    claim,
                    indicator,
                    IndicatorParameters.ofValues(places.valuesWithAlpha3(parameters))
                            .query(indicator, engine.regionSchemes()));
        } catch (ProblemException refused) {
            throw new UncheckableClaim(refused.detail());
        }
    }

    private Indicator indicator(HeardClaim claim) throws UncheckableClaim {
        String name = claim.indicator();
        if (name == null) {
            throw new UncheckableClaim(
                    UndeterminedReason.NO_INDICATOR,
                    "nothing that is computed measures it, so it does not say which indicator to check it by");
        }
        return indicators
                .find(name)
                .orElseThrow(
                        () -> new UncheckableClaim(UndeterminedReason.NO_INDICATOR, "there is no indicator " + name));
    }

    private static String given(@Nullable String value, String what) throws UncheckableClaim {
        if (value == null) {
            throw new UncheckableClaim("it does not say " + what);
        }
        return value;
    }

    /**
     * The same of every other unit and named population, nearest first: other populations of the same unit, then other
     * units of the same population, then the rest; the population of all funders last.
     */
    List<ClaimQuestion> others(ClaimQuestion question) {
        List<NamedPopulation> populations = Arrays.stream(NamedPopulation.values())
                .sorted(Comparator.comparing(population -> population == NamedPopulation.ALL))
                .toList();
        return Arrays.stream(CountedUnit.values())
                .flatMap(unit -> populations.stream().flatMap(population -> of(question, unit, population).stream()))
                .filter(other -> distance(question, other) > 0)
                .sorted(Comparator.comparingInt(other -> distance(question, other)))
                .toList();
    }

    /** The same population in other units. */
    List<ClaimQuestion> inOtherUnits(ClaimQuestion question) {
        return Arrays.stream(CountedUnit.values())
                .filter(unit -> unit != question.query().unit())
                .flatMap(unit -> of(question, unit, question.query().population()).stream())
                .toList();
    }

    /** The same unit of all that the report is about, when the claim is of fewer. */
    Optional<ClaimQuestion> ofAll(ClaimQuestion question) {
        return question.query().population() == NamedPopulation.IDF_COMPLETED
                ? Optional.empty()
                : of(question, question.query().unit(), NamedPopulation.IDF_COMPLETED);
    }

    private static int distance(ClaimQuestion question, ClaimQuestion other) {
        int unit = question.query().unit() == other.query().unit() ? 0 : 2;
        return unit + (question.query().population() == other.query().population() ? 0 : 1);
    }

    private Optional<ClaimQuestion> of(ClaimQuestion question, CountedUnit unit, NamedPopulation population) {
        // How many there are is another indicator for each unit.
        Stream<Indicator> candidates = question.indicator().kind() == Indicator.Kind.COUNT
                ? indicators.all().stream().filter(indicator -> indicator.kind() == Indicator.Kind.COUNT)
                : Stream.of(question.indicator());
        return candidates
                .filter(indicator -> indicator.units().contains(unit))
                .findFirst()
                .map(indicator -> new ClaimQuestion(
                        question.claim(), indicator, question.query().of(unit, population)));
    }
}
