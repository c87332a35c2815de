package org.migrationprofiles.metrics.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.migrationprofiles.kit.value.LargestRemainder;
import org.migrationprofiles.metrics.ReadSnapshot;
import org.migrationprofiles.metrics.freshness.FreshnessWatch;
import org.migrationprofiles.metrics.indicator.Beside;
import org.migrationprofiles.metrics.indicator.Caveat;
import org.migrationprofiles.metrics.indicator.CountedUnit;
import org.migrationprofiles.metrics.indicator.Figure;
import org.migrationprofiles.metrics.indicator.Indicator;
import org.migrationprofiles.metrics.indicator.IndicatorAnswers;
import org.migrationprofiles.metrics.indicator.IndicatorEngine;
import org.migrationprofiles.metrics.indicator.IndicatorQuery;
import org.migrationprofiles.metrics.indicator.Indicators;
import org.migrationprofiles.metrics.indicator.Member;
import org.migrationprofiles.metrics.indicator.SchemeRegion;
import org.migrationprofiles.metrics.indicator.SchemeRegions;
import org.migrationprofiles.metrics.reading.ReadingConditions;

/** Adds up the money of projects and divides it over countries and regions (S40, S46, S47). */
@ApplicationScoped
public class Funding {

    private static final String UNDIVIDED = "";
    private static final BigDecimal HUNDRED = new BigDecimal("100.00");
    private static final BigDecimal NOTHING = new BigDecimal("0.00");
    private static final Set<Caveat> OF_POPULATION = Set.of(Caveat.SMALL_POPULATION, Caveat.GENERALISABILITY_IDF_ONLY);

    private final Indicators indicators;
    private final IndicatorEngine engine;
    private final IndicatorAnswers answers;
    private final FundedProjects projects;
    private final SchemeRegions schemes;
    private final FreshnessWatch freshness;
    private final ReadSnapshot snapshot;
    private final String projectService;

    /**
     * @param projectService {@code suite.project-service.url}: where records are linked to
     */
    @Inject
    public Funding(
            Indicators indicators,
            IndicatorEngine engine,
            IndicatorAnswers answers,
            FundedProjects projects,
            SchemeRegions schemes,
            FreshnessWatch freshness,
            ReadSnapshot snapshot,
            @ConfigProperty(name = "suite.project-service.url", defaultValue = "http://localhost:8081")
                    String projectService) {
        this.indicators = indicators;
        this.engine = engine;
        this.answers = answers;
        this.projects = projects;
        this.schemes = schemes;
        this.freshness = freshness;
        this.snapshot = snapshot;
        this.projectService = projectService;
    }

    /** The money of the projects of a population, at one moment of the read model. */
    public FundingAnswer of(FundingQuery query) {
        return snapshot.of(() -> answer(query));
    }

    private FundingAnswer answer(FundingQuery query) {
        Indicator budget = indicators.find("budget").orElseThrow();
        IndicatorQuery asked = IndicatorQuery.of(CountedUnit.PROJECT, query.population(), query.asOf());
        List<Member> population = engine.population(budget, asked);
        List<FundedProject> all = projects.of(population, query.budget(), query.synthetic());
        List<FundedProject> known = all.stream()
                .filter(project -> project.amount() != null)
                .sorted(Comparator.comparing(FundedProject::amount, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .reversed()
                        .thenComparing(FundedProject::label))
                .toList();
        BigDecimal total = known.stream().map(Funding::amount).reduce(NOTHING, BigDecimal::add);
        Division division = Division.of(known, query.allocation());
        SortedMap<String, BigDecimal> percents = percents(division, total);
        boolean none = known.isEmpty();
        String scheme = query.regionScheme();
        List<SchemeRegion> regions = scheme == null
                ? List.of()
                : schemes.of(
                        scheme, engine.placement(budget, asked.byRegion(scheme)).asOf());
        Figure figure = Figure.of(known.size(), all.size(), all.size() - known.size());
        Beside beside = answers.beside(budget, asked, figure);
        return new FundingAnswer(
                asked.unit(),
                query.population(),
                query.budget(),
                query.synthetic(),
                query.allocation(),
                "USD",
                figure,
                none ? null : total,
                none ? null : Spreads.of(known.stream().map(Funding::amount).toList()),
                each(known, total, query.allocation()),
                parts(division, percents),
                scheme == null ? null : regions(regions, division, total),
                new FundingAnswer.Undivided(
                        division.undivided(), percents.getOrDefault(UNDIVIDED, NOTHING), division.undividedProjects()),
                scheme == null ? null : unplaced(regions, division),
                withoutBudget(all),
                beside.excluded(),
                caveats(query, beside, division),
                beside.conflicts(),
                beside.reported(),
                query.asOf(),
                freshness.now(),
                links(query));
    }

    private List<FundingAnswer.WithoutBudget> withoutBudget(List<FundedProject> all) {
        List<FundingAnswer.WithoutBudget> without = new ArrayList<>();
        for (FundedProject project : all) {
            NoAmount missing = project.missing();
            if (missing != null) {
                without.add(
                        new FundingAnswer.WithoutBudget(project.id(), project.label(), missing, address(project.id())));
            }
        }
        without.sort(Comparator.comparing(FundingAnswer.WithoutBudget::label));
        return without;
    }

    private String address(String id) {
        return projectService + "/v1/projects/" + id;
    }

    private static BigDecimal amount(FundedProject project) {
        BigDecimal amount = project.amount();
        return amount == null ? NOTHING : amount;
    }

    private List<FundingAnswer.ProjectMoney> each(
            List<FundedProject> known, BigDecimal total, AllocationMethod allocation) {
        SortedMap<String, BigDecimal> amounts = new TreeMap<>();
        known.forEach(project -> amounts.put(project.id(), amount(project)));
        SortedMap<String, BigDecimal> percents = hundred(amounts, total);
        return known.stream()
                .map(project -> new FundingAnswer.ProjectMoney(
                        project.id(),
                        project.label(),
                        amount(project),
                        percents.getOrDefault(project.id(), NOTHING),
                        project.undivided(allocation),
                        project.undivided(allocation) == null ? project.parts(allocation) : Map.of(),
                        address(project.id())))
                .toList();
    }

    private List<FundingAnswer.Part> parts(Division division, SortedMap<String, BigDecimal> percents) {
        Map<String, String> names = projects.countryNames();
        return division.byCountry().entrySet().stream()
                .map(country -> new FundingAnswer.Part(
                        country.getKey(),
                        names.getOrDefault(country.getKey(), country.getKey()),
                        country.getValue(),
                        percents.getOrDefault(country.getKey(), NOTHING),
                        division.projectsOf(country.getKey())))
                .sorted(Comparator.comparing(FundingAnswer.Part::amount)
                        .reversed()
                        .thenComparing(FundingAnswer.Part::key))
                .toList();
    }

    // What is undivided is a part like those of countries: with it they are the whole.
    private static SortedMap<String, BigDecimal> percents(Division division, BigDecimal total) {
        SortedMap<String, BigDecimal> amounts = new TreeMap<>(division.byCountry());
        amounts.put(UNDIVIDED, division.undivided());
        return hundred(amounts, total);
    }

    private static SortedMap<String, BigDecimal> hundred(SortedMap<String, BigDecimal> amounts, BigDecimal total) {
        return total.signum() == 0 ? new TreeMap<>() : LargestRemainder.divide(HUNDRED, amounts);
    }

    private static List<FundingAnswer.RegionMoney> regions(
            List<SchemeRegion> regions, Division division, BigDecimal total) {
        Map<String, BigDecimal> amounts = new LinkedHashMap<>();
        for (SchemeRegion region : regions) {
            amounts.put(
                    region.key(),
                    region.countries().stream()
                            .map(country -> division.byCountry().getOrDefault(country, NOTHING))
                            .reduce(NOTHING, BigDecimal::add));
        }
        Map<String, BigDecimal> percents = total.signum() == 0 ? Map.of() : RegionShares.of(regions, amounts, total);
        return regions.stream()
                .map(region -> new FundingAnswer.RegionMoney(
                        region.key(),
                        region.name(),
                        region.parent(),
                        amounts.getOrDefault(region.key(), NOTHING),
                        percents.get(region.key())))
                .toList();
    }

    private static BigDecimal unplaced(List<SchemeRegion> regions, Division division) {
        List<String> placed =
                regions.stream().flatMap(region -> region.countries().stream()).toList();
        return division.byCountry().entrySet().stream()
                .filter(country -> !placed.contains(country.getKey()))
                .map(Map.Entry::getValue)
                .reduce(NOTHING, BigDecimal::add);
    }

    // What the records say of the last real amounts says nothing of the first ones, or of made-up ones.
    private static List<String> caveats(FundingQuery query, Beside beside, Division division) {
        boolean sameAmounts = query.budget() == BudgetStage.CURRENT && query.synthetic() == SyntheticAmounts.EXCLUDE;
        List<String> caveats = new ArrayList<>(beside.caveats().stream()
                .filter(caveat -> sameAmounts || OF_POPULATION.contains(caveat))
                .map(Caveat::name)
                .toList());
        if (query.synthetic() == SyntheticAmounts.ONLY) {
            caveats.add("SYNTHETIC_AMOUNTS");
        }
        if (query.allocation() == AllocationMethod.EQUAL_SPLIT) {
            caveats.add("SPLIT_EQUALLY");
        }
        if (!division.undividedProjects().isEmpty()) {
            caveats.add("NOT_ALL_DIVIDED");
        }
        return caveats;
    }

    private static Map<String, String> links(FundingQuery query) {
        String parameters = "?unit=PROJECT&population=" + query.population() + "&asOf=" + query.asOf();
        Map<String, String> links = new LinkedHashMap<>();
        links.put("indicator", ReadingConditions.kept("/v1/indicators/budget" + parameters));
        links.put("population", ReadingConditions.kept("/v1/indicators/budget/population" + parameters));
        links.put(
                "pairs",
                ReadingConditions.kept("/v1/funding/pairs?population=" + query.population() + "&asOf=" + query.asOf()));
        return links;
    }
}
