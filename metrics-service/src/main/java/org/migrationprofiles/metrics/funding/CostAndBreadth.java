package org.migrationprofiles.metrics.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.metrics.ReadSnapshot;
import org.migrationprofiles.metrics.freshness.FreshnessWatch;
import org.migrationprofiles.metrics.indicator.Beside;
import org.migrationprofiles.metrics.indicator.Caveat;
import org.migrationprofiles.metrics.indicator.ContradictoryResults;
import org.migrationprofiles.metrics.indicator.CountedUnit;
import org.migrationprofiles.metrics.indicator.Figure;
import org.migrationprofiles.metrics.indicator.Indicator;
import org.migrationprofiles.metrics.indicator.IndicatorAnswers;
import org.migrationprofiles.metrics.indicator.IndicatorEngine;
import org.migrationprofiles.metrics.indicator.IndicatorQuery;
import org.migrationprofiles.metrics.indicator.Indicators;
import org.migrationprofiles.metrics.indicator.Member;
import org.migrationprofiles.metrics.indicator.NamedPopulation;

/** Puts what projects cost beside what they built (S45), and says no word of causes. */
@ApplicationScoped
public class CostAndBreadth {

    private static final int CENTS = 2;
    private static final String EXPLANATION =
            "Pairs are shown to be looked at. How cost and breadth go together is not computed: the projects are few, chosen"
                    + " by nobody at random, and differ in much besides.";

    private final Indicators indicators;
    private final IndicatorEngine engine;
    private final IndicatorAnswers answers;
    private final ContradictoryResults contradictory;
    private final FundedProjects projects;
    private final FreshnessWatch freshness;
    private final ReadSnapshot snapshot;
    private final String projectService;

    /**
     * @param projectService {@code suite.project-service.url}: where records are linked to
     */
    @Inject
    public CostAndBreadth(
            Indicators indicators,
            IndicatorEngine engine,
            IndicatorAnswers answers,
            ContradictoryResults contradictory,
            FundedProjects projects,
            FreshnessWatch freshness,
            ReadSnapshot snapshot,
            @ConfigProperty(name = "suite.project-service.url", defaultValue = "http://localhost:8081")
                    String projectService) {
        this.indicators = indicators;
        this.engine = engine;
        this.answers = answers;
        this.contradictory = contradictory;
        this.projects = projects;
        this.freshness = freshness;
        this.snapshot = snapshot;
        this.projectService = projectService;
    }

    /** The pairs of the projects of a population, at one moment of the read model. */
    public FundingPairs of(NamedPopulation population, LocalDate asOf) {
        return snapshot.of(() -> answer(population, asOf));
    }

    private FundingPairs answer(NamedPopulation population, LocalDate asOf) {
        IndicatorQuery query = IndicatorQuery.of(CountedUnit.PROJECT, population, asOf);
        Indicator budget = indicators.find("budget").orElseThrow();
        List<Member> members = engine.population(budget, query);
        Map<String, BigDecimal> modules = values("breadth-modules", query);
        Map<String, BigDecimal> topics = values("breadth-topics", query);
        Map<String, BigDecimal> activities = values("breadth-activities", query);
        Map<String, FundedProjects.Results> results =
                projects.results(members.stream().map(Member::id).toList());
        List<FundingPairs.Pair> pairs = new ArrayList<>();
        for (FundedProject project : projects.of(members, BudgetStage.CURRENT, SyntheticAmounts.EXCLUDE)) {
            FundedProjects.Results built = results.getOrDefault(project.id(), FundedProjects.Results.NONE);
            pairs.add(new FundingPairs.Pair(
                    project.id(),
                    project.label(),
                    project.amount(),
                    modules.get(project.id()),
                    topics.get(project.id()),
                    activities.get(project.id()),
                    built.reached(),
                    built.unknown(),
                    costPerResult(project.amount(), built),
                    withoutCost(project.amount(), built),
                    projectService + "/v1/projects/" + project.id()));
        }
        int complete = Math.toIntExact(pairs.stream()
                .filter(pair -> pair.amount() != null
                        && (pair.modules() != null || pair.topics() != null || pair.activities() != null))
                .count());
        int funded = Math.toIntExact(
                pairs.stream().filter(pair -> pair.amount() != null).count());
        Beside beside = answers.beside(budget, query, Figure.of(funded, pairs.size(), pairs.size() - funded));
        return new FundingPairs(
                query.unit(),
                population,
                pairs.size(),
                complete,
                "INSUFFICIENT_EVIDENCE",
                EXPLANATION,
                pairs,
                beside.excluded(),
                caveats(beside, query),
                beside.conflicts(),
                beside.reported(),
                asOf,
                freshness.now());
    }

    // Results that contradict each other are counted among those of which nothing is known.
    private List<String> caveats(Beside beside, IndicatorQuery query) {
        List<String> caveats = new ArrayList<>();
        beside.caveats().forEach(caveat -> caveats.add(caveat.name()));
        if (indicators.all().stream().anyMatch(indicator -> contradictory.among(indicator, query))) {
            caveats.add(Caveat.CONTRADICTORY_RESULTS.name());
        }
        return caveats;
    }

    private Map<String, BigDecimal> values(String indicator, IndicatorQuery query) {
        Map<String, BigDecimal> values = new HashMap<>();
        for (Member member : engine.members(indicators.find(indicator).orElseThrow(), query)) {
            String observation = member.observation();
            if (observation != null) {
                values.put(member.id(), new BigDecimal(observation));
            }
        }
        return values;
    }

    private static @Nullable BigDecimal costPerResult(@Nullable BigDecimal amount, FundedProjects.Results built) {
        return amount == null || withoutCost(amount, built) != null
                ? null
                : amount.divide(BigDecimal.valueOf(built.reached()), CENTS, RoundingMode.HALF_UP);
    }

    // Results of which nothing is known are not none.
    private static @Nullable WithoutCostPerResult withoutCost(
            @Nullable BigDecimal amount, FundedProjects.Results built) {
        if (amount == null) {
            return WithoutCostPerResult.NO_BUDGET;
        }
        if (built.unknown() > 0) {
            return WithoutCostPerResult.RESULTS_UNKNOWN;
        }
        return built.reached() == 0 ? WithoutCostPerResult.NO_RESULT : null;
    }
}
