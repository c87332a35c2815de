package org.migrationprofiles.metrics.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.metrics.ReadSnapshot;
import org.migrationprofiles.metrics.freshness.FreshnessWatch;
import org.migrationprofiles.metrics.indicator.Beside;
import org.migrationprofiles.metrics.indicator.CountedUnit;
import org.migrationprofiles.metrics.indicator.Figure;
import org.migrationprofiles.metrics.indicator.Group;
import org.migrationprofiles.metrics.indicator.Indicator;
import org.migrationprofiles.metrics.indicator.IndicatorAddress;
import org.migrationprofiles.metrics.indicator.IndicatorAnswers;
import org.migrationprofiles.metrics.indicator.IndicatorEngine;
import org.migrationprofiles.metrics.indicator.IndicatorQuery;
import org.migrationprofiles.metrics.indicator.NamedPopulation;
import org.migrationprofiles.metrics.indicator.Placement;
import org.migrationprofiles.metrics.indicator.Places;
import org.migrationprofiles.metrics.reading.ReadingConditions;

/** Counts units by region (S31, S32, S36). */
@ApplicationScoped
public class Coverage {

    private static final List<Level> DEPTHS = List.of(Level.REGION, Level.SUB_REGION, Level.INTERMEDIATE_REGION);

    private final UnitCounts counts;
    private final IndicatorEngine engine;
    private final IndicatorAnswers answers;
    private final Places places;
    private final FreshnessWatch freshness;
    private final ReadSnapshot snapshot;

    @Inject
    public Coverage(
            UnitCounts counts,
            IndicatorEngine engine,
            IndicatorAnswers answers,
            Places places,
            FreshnessWatch freshness,
            ReadSnapshot snapshot) {
        this.counts = counts;
        this.engine = engine;
        this.answers = answers;
        this.places = places;
        this.freshness = freshness;
        this.snapshot = snapshot;
    }

    /**
     * How the units of a population lie over a scheme, at one moment of the read model.
     *
     * @param selected regions of the scheme that are also told of together; empty for none
     * @param level the only one to tell of; null for all that the scheme has
     * @throws org.migrationprofiles.kit.problem.ProblemException 400 for a region that there is not
     */
    public CoverageAnswer of(
            String scheme,
            List<String> selected,
            CountedUnit unit,
            NamedPopulation population,
            @Nullable Level level,
            LocalDate asOf) {
        return snapshot.of(() -> answer(scheme, selected, unit, population, level, asOf));
    }

    private CoverageAnswer answer(
            String scheme,
            List<String> selected,
            CountedUnit unit,
            NamedPopulation population,
            @Nullable Level level,
            LocalDate asOf) {
        Indicator count = counts.of(unit);
        IndicatorQuery query = IndicatorQuery.of(unit, population, asOf).byRegion(scheme);
        Figure figure = engine.figure(count, query);
        int total = figure.total();
        Beside beside = answers.beside(count, query, figure);
        List<CoverageAnswer.RegionCoverage> regions = regions(engine.groups(count, query), total);
        Placement placement = engine.placement(count, query);
        return new CoverageAnswer(
                scheme,
                placement.schemeName(),
                placement.asOf(),
                unit,
                population,
                total,
                levels(regions, total).stream()
                        .filter(one -> level == null || one.level() == level)
                        .toList(),
                regions.stream()
                        .filter(region -> level == null || at(region, level))
                        .toList(),
                selected(count, places.checked(query.inRegions(scheme, selected)), selected, total),
                placement.unplaced().entrySet().stream()
                        .map(country -> new CoverageAnswer.Unplaced(country.getKey(), country.getValue()))
                        .toList(),
                placement.withoutCountry(),
                beside.excluded(),
                CoverageCaveats.of(unit, beside),
                beside.conflicts(),
                beside.reported(),
                asOf,
                freshness.now(),
                links(count, query));
    }

    private CoverageAnswer.@Nullable Selected selected(
            Indicator count, IndicatorQuery query, List<String> regions, int total) {
        if (regions.isEmpty()) {
            return null;
        }
        IndicatorQuery inside = query.inRegions(String.valueOf(query.regionScheme()), regions);
        return new CoverageAnswer.Selected(
                regions,
                Figure.of(engine.figure(count, inside).total(), total, 0),
                ReadingConditions.kept(IndicatorAddress.of(count, "population", inside)));
    }

    private static List<CoverageAnswer.RegionCoverage> regions(List<Group> groups, int total) {
        Map<String, @Nullable String> parents = new HashMap<>();
        groups.forEach(group -> parents.put(group.key(), group.parent()));
        Set<String> divided = new HashSet<>();
        groups.stream().map(Group::parent).forEach(parent -> {
            if (parent != null) {
                divided.add(parent);
            }
        });
        List<Group> roots =
                groups.stream().filter(group -> group.parent() == null).toList();
        boolean whole = roots.size() == 1 && divided.contains(roots.get(0).key());
        List<CoverageAnswer.RegionCoverage> regions = new ArrayList<>(groups.size());
        for (Group group : groups) {
            int depth = depth(group.key(), parents) - (whole ? 1 : 0);
            Level level = depth < 0 ? Level.WHOLE : DEPTHS.get(Math.min(depth, DEPTHS.size() - 1));
            int n = group.figure().total();
            regions.add(new CoverageAnswer.RegionCoverage(
                    group.key(),
                    group.name(),
                    group.parent(),
                    level,
                    !divided.contains(group.key()),
                    n,
                    Figure.of(n, total, 0).percent()));
        }
        return regions;
    }

    private static int depth(String region, Map<String, @Nullable String> parents) {
        int depth = 0;
        // A scheme whose regions run in a circle is no tree; its length bounds the walk.
        for (String above = parents.get(region); above != null && depth < parents.size(); above = parents.get(above)) {
            depth++;
        }
        return depth;
    }

    private static List<CoverageAnswer.LevelCoverage> levels(List<CoverageAnswer.RegionCoverage> regions, int total) {
        boolean flat = regions.stream().allMatch(region -> region.level() == Level.REGION);
        Stream<Level> levels = flat ? Stream.of(Level.REGION) : Stream.of(Level.values());
        return levels.filter(level -> level != Level.WHOLE)
                .map(level -> level(
                        level,
                        regions.stream().filter(region -> at(region, level)).toList(),
                        total))
                .filter(coverage -> coverage.covered().total() > 0)
                .toList();
    }

    private static CoverageAnswer.LevelCoverage level(
            Level level, List<CoverageAnswer.RegionCoverage> regions, int total) {
        int most = regions.stream()
                .mapToInt(CoverageAnswer.RegionCoverage::n)
                .max()
                .orElse(0);
        int covered = Math.toIntExact(
                regions.stream().filter(region -> region.n() > 0).count());
        return new CoverageAnswer.LevelCoverage(
                level,
                Figure.of(covered, regions.size(), 0),
                regions.stream()
                        .filter(region -> most > 0 && region.n() == most)
                        .map(CoverageAnswer.RegionCoverage::key)
                        .toList(),
                Figure.of(most, total, 0));
    }

    private static boolean at(CoverageAnswer.RegionCoverage region, Level level) {
        return level == Level.NARROWEST ? region.narrowest() : region.level() == level;
    }

    private static Map<String, String> links(Indicator count, IndicatorQuery query) {
        String parameters = "?unit=" + query.unit() + "&population=" + query.population() + "&asOf=" + query.asOf();
        Map<String, String> links = new LinkedHashMap<>();
        links.put(
                "indicator",
                ReadingConditions.kept("/v1/indicators/" + count.id() + parameters + "&groupBy=REGION&regionScheme="
                        + query.regionScheme()));
        links.put("population", ReadingConditions.kept("/v1/indicators/" + count.id() + "/population" + parameters));
        return links;
    }
}
