package org.migrationprofiles.metrics.indicator;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.metrics.KeptAnswers;
import org.migrationprofiles.metrics.ReadSnapshot;
import org.migrationprofiles.metrics.WrittenAnswer;
import org.migrationprofiles.metrics.freshness.Freshness;
import org.migrationprofiles.metrics.freshness.FreshnessWatch;
import org.migrationprofiles.metrics.ingest.ReadModelMark;
import org.migrationprofiles.metrics.reading.ReadingConditions;

/** Puts answers together. */
@ApplicationScoped
public class IndicatorAnswers {

    private static final int MOST_KEPT = 256;
    // Some list thousands of units that are left out.
    private static final long HEAVIEST = 24_000_000;

    private final IndicatorEngine engine;
    private final Judgements judgements;
    private final LaterSources laterSources;
    private final OpenConflicts openConflicts;
    private final ContradictoryResults contradictoryResults;
    private final ReportedClaims reported;
    private final FreshnessWatch freshness;
    private final ReadSnapshot snapshot;
    private final KeptReadings readings;
    private final ReadModelMark mark;
    private final ObjectMapper mapper;
    private final KeptAnswers<Key, WrittenAnswer<IndicatorAnswer>> kept =
            new KeptAnswers<>(MOST_KEPT, HEAVIEST, written -> AnswerWeight.of(written.answer()));

    @Inject
    IndicatorAnswers(
            IndicatorEngine engine,
            Judgements judgements,
            LaterSources laterSources,
            OpenConflicts openConflicts,
            ContradictoryResults contradictoryResults,
            ReportedClaims reported,
            FreshnessWatch freshness,
            ReadSnapshot snapshot,
            KeptReadings readings,
            ReadModelMark mark,
            ObjectMapper mapper) {
        this.mapper = mapper;
        this.engine = engine;
        this.judgements = judgements;
        this.laterSources = laterSources;
        this.openConflicts = openConflicts;
        this.contradictoryResults = contradictoryResults;
        this.reported = reported;
        this.freshness = freshness;
        this.snapshot = snapshot;
        this.readings = readings;
        this.mark = mark;
    }

    /**
     * The answer of an indicator to a query as JSON, an {@link IndicatorAnswer}: all of it at one moment of the read model, and
     * computed once at each.
     */
    public String answer(Indicator indicator, IndicatorQuery query) {
        return snapshot.of(() -> {
            Key key = new Key(indicator.id(), query, ReadingConditions.today(), mark.now());
            Moving now = new Moving(freshness.now());
            return kept.get(key, () -> new WrittenAnswer<>(read(indicator, query, now.freshness()), now))
                    .json(mapper, now);
        });
    }

    private IndicatorAnswer read(Indicator indicator, IndicatorQuery query, Freshness moment) {
        Judgement judgement = judgements.labelled(indicator, query);
        Figure figure = judgement.figure();
        Statistics statistics = figure.suppressed() == null ? judgement.statistics() : null;
        Beside beside = readBeside(indicator, query, figure, judgement);
        return new IndicatorAnswer(
                indicator.id(),
                indicator.formulaVersion(),
                query.unit(),
                population(query),
                query.rollUp(),
                query.category(),
                query.namedYearAxis(),
                figure,
                statistics,
                statistics == null ? null : engine.largest(indicator, query),
                indicator.refusal(),
                groups(indicator, query, judgement),
                beside.excluded(),
                beside.caveats(),
                beside.conflicts(),
                beside.reported(),
                query.asOf(),
                moment,
                IndicatorAddress.links(indicator, query));
    }

    /**
     * What stands beside a figure of an indicator, for answers of another form that are made of it.
     *
     * @param figure of the whole population of the query
     */
    public Beside beside(Indicator indicator, IndicatorQuery query, Figure figure) {
        return snapshot.of(() -> readBeside(indicator, query, figure, judgements.labelledWhole(indicator, query)));
    }

    private Beside readBeside(Indicator indicator, IndicatorQuery query, Figure figure, Judgement judgement) {
        List<OpenConflict> conflicts = conflicts(indicator, query, judgement);
        return new Beside(
                exclusions(indicator, query, judgement),
                caveats(indicator, query, figure, conflicts, judgement),
                conflicts,
                reported.about(indicator, query));
    }

    private List<OpenConflict> conflicts(Indicator indicator, IndicatorQuery query, Judgement judgement) {
        return judgement.contested() ? openConflicts.about(indicator, engine.dated(query)) : List.of();
    }

    private @Nullable List<Group> groups(Indicator indicator, IndicatorQuery query, Judgement judgement) {
        Grouping grouping = query.groupBy();
        if (grouping == null) {
            return null;
        }
        return grouping == Grouping.CATEGORY ? engine.allGroups(indicator, query) : judgement.groups();
    }

    private static IndicatorAnswer.PopulationView population(IndicatorQuery query) {
        List<UnitStatus> statuses = query.filters().countedStatuses();
        String status = statuses.stream()
                .map(counted -> counted.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" or "));
        return new IndicatorAnswer.PopulationView(
                query.population(), query.population().definition(status), IndicatorAddress.filters(query));
    }

    private static List<IndicatorAnswer.Exclusion> exclusions(
            Indicator indicator, IndicatorQuery query, Judgement judgement) {
        return judgement.labels().entrySet().stream()
                .map(reason -> new IndicatorAnswer.Exclusion(
                        reason.getKey(),
                        reason.getValue().size(),
                        reason.getValue(),
                        ReadingConditions.kept(IndicatorAddress.ofExcluded(indicator, query, reason.getKey()))))
                .toList();
    }

    private List<Caveat> caveats(
            Indicator indicator,
            IndicatorQuery query,
            Figure figure,
            List<OpenConflict> conflicts,
            Judgement judgement) {
        List<Caveat> caveats = new ArrayList<>();
        if (figure.total() < Caveat.FEW) {
            caveats.add(Caveat.SMALL_POPULATION);
        }
        if (query.ofTheFund()) {
            caveats.add(Caveat.GENERALISABILITY_IDF_ONLY);
        }
        boolean severalYears = switch (query.yearAxis()) {
            case FUNDING_YEAR -> false;
            case PUBLICATION_YEAR -> query.unit() != CountedUnit.PUBLICATION;
            case OBSERVATION_YEAR -> true;
        };
        if (query.groupBy() == Grouping.YEAR && severalYears) {
            caveats.add(Caveat.COUNTED_IN_EACH_YEAR);
        }
        if (query.groupBy() == Grouping.REGION && query.unit() != CountedUnit.COUNTRY) {
            caveats.add(Caveat.COUNTED_IN_EACH_REGION);
        }
        if (query.groupBy() != null && query.groupBy().overlaps()) {
            caveats.add(Caveat.COUNTED_IN_EACH_GROUP);
        }
        if (query.groupBy() == Grouping.REGION || !query.regions().isEmpty()) {
            caveats.addAll(engine.placement(indicator, query).caveats());
        }
        caveats.addAll(observed(indicator, query, judgement));
        if (contradictoryResults.among(indicator, engine.dated(query))) {
            caveats.add(Caveat.CONTRADICTORY_RESULTS);
        }
        for (OpenConflict.Status status : OpenConflict.Status.values()) {
            if (conflicts.stream().anyMatch(conflict -> conflict.status() == status)) {
                caveats.add(status.caveat());
            }
        }
        return caveats;
    }

    // Of one category it may be so only where somebody looked, though it is not of all together (S75).
    private Set<Caveat> observed(Indicator indicator, IndicatorQuery query, Judgement judgement) {
        Set<Caveat> caveats = EnumSet.noneOf(Caveat.class);
        addObserved(indicator, query, judgement, caveats);
        if (query.groupBy() == Grouping.CATEGORY) {
            for (String category : indicator.categories()) {
                IndicatorQuery ofIt = query.ofCategory(category);
                addObserved(indicator, ofIt, judgements.of(indicator, ofIt), caveats);
            }
        }
        return caveats;
    }

    // Where it is so of none, nobody tells that it is.
    private void addObserved(Indicator indicator, IndicatorQuery query, Judgement judgement, Set<Caveat> caveats) {
        caveats.addAll(judgement.caveats());
        if (judgement.figure().n() > 0
                && !caveats.contains(Caveat.TOLD_LATER)
                && laterSources.alone(indicator, engine.dated(query))) {
            caveats.add(Caveat.TOLD_LATER);
        }
    }

    /** What to keep in mind of a figure: the caveats that its answer has. Looked up once for each mark of the read model. */
    public List<String> caveats(Indicator indicator, IndicatorQuery query) {
        return readings.once(new CaveatsOf(indicator.id(), query), () -> {
            Judgement judgement = judgements.of(indicator, query);
            return caveats(indicator, query, judgement.figure(), conflicts(indicator, query, judgement), judgement)
                    .stream()
                    .map(String::valueOf)
                    .toList();
        });
    }

    /**
     * A figure whose caveats are asked for.
     *
     * @param indicator its id
     * @param query as it was asked
     */
    private record CaveatsOf(String indicator, IndicatorQuery query) {}

    /** What another moment changes in an answer that stays the same. */
    private record Moving(Freshness freshness) {}

    /**
     * What an answer follows from, but for its freshness.
     *
     * @param indicator its id
     * @param query what was asked
     * @param today the day on which it was asked
     * @param mark of the read model
     */
    private record Key(String indicator, IndicatorQuery query, LocalDate today, String mark) {}
}
