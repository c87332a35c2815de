package org.migrationprofiles.metrics.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.metrics.ReadSnapshot;
import org.migrationprofiles.metrics.claim.ClaimCheck;
import org.migrationprofiles.metrics.claim.ClaimChecks;
import org.migrationprofiles.metrics.claim.HeardClaim;
import org.migrationprofiles.metrics.claim.HeardClaims;
import org.migrationprofiles.metrics.freshness.FreshnessWatch;
import org.migrationprofiles.metrics.indicator.Beside;
import org.migrationprofiles.metrics.indicator.Caveat;
import org.migrationprofiles.metrics.indicator.CountedUnit;
import org.migrationprofiles.metrics.indicator.Figure;
import org.migrationprofiles.metrics.indicator.Grouping;
import org.migrationprofiles.metrics.indicator.Indicator;
import org.migrationprofiles.metrics.indicator.IndicatorAddress;
import org.migrationprofiles.metrics.indicator.IndicatorAnswer;
import org.migrationprofiles.metrics.indicator.IndicatorAnswers;
import org.migrationprofiles.metrics.indicator.IndicatorEngine;
import org.migrationprofiles.metrics.indicator.IndicatorQuery;
import org.migrationprofiles.metrics.indicator.Member;
import org.migrationprofiles.metrics.indicator.NamedPopulation;
import org.migrationprofiles.metrics.reading.ReadingConditions;

/** Counts profiles by category of funder without counting any twice (S37, C12). */
@ApplicationScoped
public class FunderCoverages {

    private static final String CONTRADICTION = "C12";

    private final UnitCounts counts;
    private final IndicatorEngine engine;
    private final IndicatorAnswers answers;
    private final HeardClaims claims;
    private final ClaimChecks checks;
    private final FreshnessWatch freshness;
    private final ReadSnapshot snapshot;

    @Inject
    public FunderCoverages(
            UnitCounts counts,
            IndicatorEngine engine,
            IndicatorAnswers answers,
            HeardClaims claims,
            ClaimChecks checks,
            FreshnessWatch freshness,
            ReadSnapshot snapshot) {
        this.counts = counts;
        this.engine = engine;
        this.answers = answers;
        this.claims = claims;
        this.checks = checks;
        this.freshness = freshness;
        this.snapshot = snapshot;
    }

    /** All profiles, at one moment of the read model. */
    public FunderCoverage of(LocalDate asOf) {
        return snapshot.of(() -> answer(asOf));
    }

    private FunderCoverage answer(LocalDate asOf) {
        Indicator profiles = counts.of(CountedUnit.COUNTRY_PROFILE);
        IndicatorQuery all = IndicatorQuery.of(CountedUnit.COUNTRY_PROFILE, NamedPopulation.ALL, asOf);
        Indicator publications = counts.of(CountedUnit.PUBLICATION);
        IndicatorQuery allPublications = IndicatorQuery.of(CountedUnit.PUBLICATION, NamedPopulation.ALL, asOf);
        List<String> categories = Grouping.FUNDER_CATEGORY.closedList();
        Map<String, Set<String>> byCategory = new LinkedHashMap<>();
        Map<String, Integer> published = new LinkedHashMap<>();
        Set<String> distinctPublications = new HashSet<>();
        for (String category : categories) {
            List<String> one = List.of(category);
            byCategory.put(category, ids(engine.population(profiles, all.fundedBy(one))));
            Set<String> ofIt = ids(engine.population(publications, allPublications.fundedBy(one)));
            published.put(category, ofIt.size());
            distinctPublications.addAll(ofIt);
        }
        Figure figure = engine.figure(profiles, all);
        int total = figure.total();
        Beside beside = answers.beside(profiles, all, figure);
        Map<String, List<String>> byProfile = new TreeMap<>();
        byCategory.forEach((category, ids) -> ids.forEach(
                id -> byProfile.computeIfAbsent(id, unused -> new ArrayList<>()).add(category)));
        int withoutFunder = total - byProfile.size();
        return new FunderCoverage(
                all.unit(),
                all.population(),
                total,
                byProfile.size(),
                distinctPublications.size(),
                withoutFunder,
                categories.stream()
                        .map(category -> new FunderCoverage.Category(
                                category,
                                Figure.of(size(byCategory.get(category)), total, withoutFunder),
                                published.getOrDefault(category, 0),
                                (int) byProfile.values().stream()
                                        .filter(List.of(category)::equals)
                                        .count(),
                                ReadingConditions.kept(
                                        IndicatorAddress.of(profiles, "population", all.fundedBy(List.of(category))))))
                        .toList(),
                overlaps(byCategory),
                combinations(byProfile, categories),
                reported(asOf, beside.reported()),
                beside.excluded(),
                caveats(beside, byProfile, withoutFunder),
                beside.conflicts(),
                asOf,
                freshness.now());
    }

    private static Set<String> ids(List<Member> members) {
        return members.stream().map(Member::id).collect(Collectors.toSet());
    }

    private static int size(@Nullable Set<String> ids) {
        return ids == null ? 0 : ids.size();
    }

    private static Map<String, Map<String, Integer>> overlaps(Map<String, Set<String>> byCategory) {
        Map<String, Map<String, Integer>> matrix = new LinkedHashMap<>();
        byCategory.forEach((one, ids) -> {
            Map<String, Integer> row = new LinkedHashMap<>();
            byCategory.forEach((other, others) ->
                    row.put(other, (int) ids.stream().filter(others::contains).count()));
            matrix.put(one, row);
        });
        return matrix;
    }

    private static List<FunderCoverage.Combination> combinations(
            Map<String, List<String>> byProfile, List<String> categories) {
        Map<List<String>, Integer> counted = new LinkedHashMap<>();
        byProfile.values().forEach(combination -> counted.merge(combination, 1, Integer::sum));
        return counted.entrySet().stream()
                .map(combination -> new FunderCoverage.Combination(combination.getKey(), combination.getValue()))
                .sorted(Comparator.comparing((FunderCoverage.Combination combination) ->
                                combination.categories().size())
                        .thenComparing(combination ->
                                categories.indexOf(combination.categories().get(0)))
                        .thenComparing(combination -> String.join(",", combination.categories())))
                .toList();
    }

    private FunderCoverage.Reported reported(LocalDate asOf, List<IndicatorAnswer.Reported> profiles) {
        List<FunderCoverage.Claimed> found = new ArrayList<>();
        for (HeardClaim claim : claims.all()) {
            Integer n = claim.n();
            if (claim.references().contains(CONTRADICTION) && n != null) {
                found.add(new FunderCoverage.Claimed(
                        claim.key(),
                        claim.statement(),
                        n,
                        checks.verdict(claim, asOf),
                        claim.source(),
                        claim.locator(),
                        ReadingConditions.kept(ClaimCheck.address(claim.key()))));
            }
        }
        found.sort(Comparator.comparing(FunderCoverage.Claimed::key));
        return found.isEmpty()
                ? new FunderCoverage.Reported(found, null, null, profiles)
                : new FunderCoverage.Reported(
                        found,
                        found.stream().mapToInt(FunderCoverage.Claimed::n).max().orElseThrow(),
                        found.stream().mapToInt(FunderCoverage.Claimed::n).sum(),
                        profiles);
    }

    private static List<String> caveats(Beside beside, Map<String, List<String>> byProfile, int withoutFunder) {
        List<String> caveats =
                new ArrayList<>(beside.caveats().stream().map(Caveat::name).toList());
        if (byProfile.values().stream().anyMatch(categories -> categories.size() > 1)) {
            caveats.add(Caveat.COUNTED_IN_EACH_GROUP.name());
        }
        if (withoutFunder > 0) {
            caveats.add("PROFILES_WITHOUT_FUNDER");
        }
        return caveats;
    }
}
