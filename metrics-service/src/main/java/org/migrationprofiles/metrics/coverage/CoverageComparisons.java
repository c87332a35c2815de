package org.migrationprofiles.metrics.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.metrics.ReadSnapshot;
import org.migrationprofiles.metrics.freshness.FreshnessWatch;
import org.migrationprofiles.metrics.indicator.Beside;
import org.migrationprofiles.metrics.indicator.CountedUnit;
import org.migrationprofiles.metrics.indicator.Figure;
import org.migrationprofiles.metrics.indicator.Indicator;
import org.migrationprofiles.metrics.indicator.IndicatorAddress;
import org.migrationprofiles.metrics.indicator.IndicatorAnswers;
import org.migrationprofiles.metrics.indicator.IndicatorEngine;
import org.migrationprofiles.metrics.indicator.IndicatorQuery;
import org.migrationprofiles.metrics.indicator.LeftOut;
import org.migrationprofiles.metrics.indicator.Member;
import org.migrationprofiles.metrics.indicator.NamedPopulation;
import org.migrationprofiles.metrics.indicator.Placement;
import org.migrationprofiles.metrics.indicator.SchemeRegion;
import org.migrationprofiles.metrics.indicator.SchemeRegions;
import org.migrationprofiles.metrics.reading.ReadingConditions;

/** Compares where the profiles of the Fund lie with where the others do (S33, S39, C18). */
@ApplicationScoped
public class CoverageComparisons {

    private static final List<String> FUND = List.of("IDF");

    private final UnitCounts counts;
    private final IndicatorEngine engine;
    private final IndicatorAnswers answers;
    private final SchemeRegions schemes;
    private final FreshnessWatch freshness;
    private final ReadSnapshot snapshot;

    @Inject
    public CoverageComparisons(
            UnitCounts counts,
            IndicatorEngine engine,
            IndicatorAnswers answers,
            SchemeRegions schemes,
            FreshnessWatch freshness,
            ReadSnapshot snapshot) {
        this.counts = counts;
        this.engine = engine;
        this.answers = answers;
        this.schemes = schemes;
        this.freshness = freshness;
        this.snapshot = snapshot;
    }

    /**
     * All groups beside each other, at one moment of the read model.
     *
     * @param from first funding year of the period that is set apart
     * @param to last funding year of it
     */
    public CoverageComparison of(String scheme, CountedUnit unit, int from, int to, LocalDate asOf) {
        return snapshot.of(() -> answer(scheme, unit, from, to, asOf));
    }

    private CoverageComparison answer(String scheme, CountedUnit unit, int from, int to, LocalDate asOf) {
        Indicator count = counts.of(unit);
        IndicatorQuery all = IndicatorQuery.of(unit, NamedPopulation.ALL, asOf);
        IndicatorQuery fund = IndicatorQuery.of(unit, NamedPopulation.IDF_COMPLETED, asOf);
        Map<CoverageGroup, Group> groups = groups(count, all, fund, from, to);
        IndicatorQuery byRegion = all.byRegion(scheme);
        Placement placement = engine.placement(count, byRegion);
        Beside beside = answers.beside(count, byRegion, engine.figure(count, byRegion));
        List<SchemeRegion> regions = schemes.of(scheme, placement.asOf());
        Map<String, Member> members = byId(engine.population(count, all));
        Set<@Nullable String> divided =
                regions.stream().map(SchemeRegion::parent).collect(Collectors.toSet());
        List<CoverageComparison.Region> compared = regions.stream()
                .map(region -> new CoverageComparison.Region(
                        region.key(),
                        region.name(),
                        region.parent(),
                        !divided.contains(region.key()),
                        inside(region, groups, members)))
                .toList();
        return new CoverageComparison(
                scheme,
                placement.schemeName(),
                placement.asOf(),
                unit,
                from,
                to,
                members.size(),
                groups.entrySet().stream()
                        .map(group -> side(group.getKey(), group.getValue(), compared))
                        .toList(),
                compared,
                beside.excluded(),
                caveats(unit, groups, beside),
                beside.conflicts(),
                beside.reported(),
                asOf,
                freshness.now());
    }

    private Map<CoverageGroup, Group> groups(
            Indicator count, IndicatorQuery all, IndicatorQuery fund, int from, int to) {
        IndicatorQuery others = all.notFundedBy(FUND);
        IndicatorQuery within = fund.funded(from, to);
        IndicatorQuery before = fund.funded(null, from - 1);
        IndicatorQuery after = fund.funded(to + 1, null);
        Map<CoverageGroup, Group> groups = new EnumMap<>(CoverageGroup.class);
        groups.put(CoverageGroup.FUND, group(count, fund));
        groups.put(CoverageGroup.NOT_FUND, group(count, others));
        groups.put(CoverageGroup.FUNDER_UNKNOWN, leftOut(count, others, LeftOut.NO_FUNDER));
        groups.put(CoverageGroup.FUND_IN_PERIOD, group(count, within));
        groups.put(CoverageGroup.FUND_OTHER_YEARS, group(count, before).with(group(count, after)));
        groups.put(CoverageGroup.FUND_YEAR_UNKNOWN, leftOut(count, within, LeftOut.NO_FUNDING_YEAR));
        Group rest = new Group(List.of(), List.of());
        for (CoverageGroup part : List.of(
                CoverageGroup.FUND_OTHER_YEARS,
                CoverageGroup.FUND_YEAR_UNKNOWN,
                CoverageGroup.NOT_FUND,
                CoverageGroup.FUNDER_UNKNOWN)) {
            rest = rest.with(groups.getOrDefault(part, rest));
        }
        groups.put(CoverageGroup.ALL_BUT_FUND_IN_PERIOD, rest);
        return groups;
    }

    private Group group(Indicator count, IndicatorQuery query) {
        return new Group(
                engine.population(count, query),
                List.of(ReadingConditions.kept(IndicatorAddress.of(count, "population", query))));
    }

    private Group leftOut(Indicator count, IndicatorQuery query, LeftOut reason) {
        return new Group(
                engine.excluded(count, query, reason),
                List.of(ReadingConditions.kept(IndicatorAddress.ofExcluded(count, query, reason))));
    }

    private static Map<String, Member> byId(List<Member> members) {
        Map<String, Member> byId = new LinkedHashMap<>();
        members.forEach(member -> byId.put(member.id(), member));
        return byId;
    }

    // Countries as the whole population has them: a project of two funders lies where all of it lies.
    private static Map<CoverageGroup, Integer> inside(
            SchemeRegion region, Map<CoverageGroup, Group> groups, Map<String, Member> members) {
        Map<CoverageGroup, Integer> inside = new EnumMap<>(CoverageGroup.class);
        groups.forEach((key, group) -> inside.put(
                key,
                Math.toIntExact(group.members().stream()
                        .map(member -> members.getOrDefault(member.id(), member).countries())
                        .filter(countries -> countries.stream().anyMatch(region.countries()::contains))
                        .count())));
        return inside;
    }

    private static CoverageComparison.Side side(
            CoverageGroup key, Group group, List<CoverageComparison.Region> regions) {
        List<CoverageComparison.Region> narrowest =
                regions.stream().filter(CoverageComparison.Region::narrowest).toList();
        int most = narrowest.stream().mapToInt(region -> n(region, key)).max().orElse(0);
        int covered = Math.toIntExact(
                narrowest.stream().filter(region -> n(region, key) > 0).count());
        return new CoverageComparison.Side(
                key,
                key.definition(),
                group.members().size(),
                Figure.of(covered, narrowest.size(), 0),
                narrowest.stream()
                        .filter(region -> most > 0 && n(region, key) == most)
                        .map(CoverageComparison.Region::key)
                        .toList(),
                Figure.of(most, group.members().size(), 0),
                group.addresses());
    }

    private static int n(CoverageComparison.Region region, CoverageGroup key) {
        return region.n().getOrDefault(key, 0);
    }

    private static List<String> caveats(CountedUnit unit, Map<CoverageGroup, Group> groups, Beside beside) {
        List<String> caveats = new ArrayList<>(CoverageCaveats.of(unit, beside));
        if (groups.values().stream().anyMatch(group -> group.members().isEmpty())) {
            caveats.add("GROUP_WITHOUT_UNITS");
        }
        return caveats;
    }

    private record Group(List<Member> members, List<String> addresses) {

        Group with(Group other) {
            Map<String, Member> both = byId(members);
            other.members.forEach(member -> both.put(member.id(), member));
            List<String> lead = new ArrayList<>(addresses);
            lead.addAll(other.addresses);
            return new Group(List.copyOf(both.values()), lead);
        }
    }
}
