package org.migrationprofiles.metrics.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.metrics.ReadSnapshot;
import org.migrationprofiles.metrics.freshness.FreshnessWatch;
import org.migrationprofiles.metrics.reading.ReadingConditions;

/** Puts answers together. */
@ApplicationScoped
public class IndicatorAnswers {

    private static final int SMALL = 30;

    private final IndicatorEngine engine;
    private final OpenConflicts openConflicts;
    private final ReportedClaims reported;
    private final FreshnessWatch freshness;
    private final ReadSnapshot snapshot;

    @Inject
    public IndicatorAnswers(
            IndicatorEngine engine,
            OpenConflicts openConflicts,
            ReportedClaims reported,
            FreshnessWatch freshness,
            ReadSnapshot snapshot) {
        this.engine = engine;
        this.openConflicts = openConflicts;
        this.reported = reported;
        this.freshness = freshness;
        this.snapshot = snapshot;
    }

    /** The answer of an indicator to a query, all of it at one moment of the read model. */
    public IndicatorAnswer answer(Indicator indicator, IndicatorQuery query) {
        return snapshot.of(() -> read(indicator, query));
    }

    private IndicatorAnswer read(Indicator indicator, IndicatorQuery query) {
        Figure counted = engine.figure(indicator, query);
        @Nullable Statistics statistics = null;
        Figure figure = counted;
        switch (indicator.kind()) {
            case COUNT, PROPORTION -> {
                // Nothing is measured.
            }
            case YEARS, MONTHS, NUMBER, AMOUNT -> {
                statistics = engine.statistics(indicator, query);
                figure = Figure.of(statistics.count(), counted.total(), counted.total() - statistics.count());
            }
        }
        List<OpenConflict> conflicts = openConflicts.about(indicator, engine.dated(query));
        boolean noData = statistics != null && statistics.count() == 0;
        return new IndicatorAnswer(
                indicator.id(),
                indicator.formulaVersion(),
                query.unit(),
                new IndicatorAnswer.PopulationView(
                        query.population(), query.population().definition()),
                query.rollUp(),
                figure,
                noData ? null : statistics,
                noData ? "NO_DATA" : null,
                query.groupBy() == null ? null : engine.groups(indicator, query),
                exclusions(engine.excluded(indicator, query)),
                caveats(indicator, query, figure, conflicts),
                conflicts,
                reported.about(indicator, query),
                query.asOf(),
                freshness.now(),
                links(indicator, query));
    }

    private static List<IndicatorAnswer.Exclusion> exclusions(List<Member> excluded) {
        Map<String, List<String>> byReason = new TreeMap<>();
        for (Member member : excluded) {
            byReason.computeIfAbsent(String.valueOf(member.reason()), reason -> new ArrayList<>())
                    .add(member.label());
        }
        return byReason.entrySet().stream()
                .map(reason -> new IndicatorAnswer.Exclusion(
                        reason.getKey(), reason.getValue().size(), reason.getValue()))
                .toList();
    }

    private List<String> caveats(
            Indicator indicator, IndicatorQuery query, Figure figure, List<OpenConflict> conflicts) {
        List<String> caveats = new ArrayList<>();
        if (figure.total() < SMALL) {
            caveats.add("SMALL_POPULATION");
        }
        if (query.population() != NamedPopulation.ALL) {
            caveats.add("GENERALISABILITY_IDF_ONLY");
        }
        boolean publicationYears = query.groupBy() == Grouping.YEAR && query.yearAxis() == YearAxis.PUBLICATION_YEAR;
        if (publicationYears && query.unit() != CountedUnit.PUBLICATION) {
            caveats.add("COUNTED_IN_EACH_YEAR");
        }
        if (query.groupBy() == Grouping.REGION && query.unit() != CountedUnit.COUNTRY) {
            caveats.add("COUNTED_IN_EACH_REGION");
        }
        caveats.addAll(engine.caveats(indicator, query));
        if (!conflicts.isEmpty()) {
            caveats.add("OPEN_CONFLICT");
        }
        return caveats;
    }

    private static Map<String, String> links(Indicator indicator, IndicatorQuery query) {
        Map<String, String> links = new LinkedHashMap<>();
        for (String part : List.of("members", "population", "excluded")) {
            links.put(part, ReadingConditions.kept(IndicatorAddress.of(indicator, part, query)));
        }
        return links;
    }
}
