package org.migrationprofiles.metrics.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.metrics.KeptAnswers;
import org.migrationprofiles.metrics.ReadSnapshot;
import org.migrationprofiles.metrics.Today;
import org.migrationprofiles.metrics.WrittenAnswer;
import org.migrationprofiles.metrics.freshness.Freshness;
import org.migrationprofiles.metrics.freshness.FreshnessWatch;
import org.migrationprofiles.metrics.ingest.ReadModelMark;

/** Says of each country whether its migration profile is current, as of a date. */
@ApplicationScoped
public class ProfileStatus {

    /** The cycle that the report names (S34). */
    public static final int REPORTED_CYCLE = 2;

    private static final int MOST_KEPT = 16;
    private static final long HEAVIEST = 24_000_000;
    // About, in bytes, as objects and once more as text.
    private static final long WEIGHT_OF_A_COUNTRY = 2_000;
    private static final long WEIGHT_OF_AN_EDITION = 3_000;
    private static final ProfileStatusAnswer.ReportedRule REPORTED = new ProfileStatusAnswer.ReportedRule(
            REPORTED_CYCLE, "IDEAL", "Profiles are ideally updated every two years.", "report L60: one IOM mission");

    private final StatusRecords records;
    private final FreshnessWatch freshness;
    private final ReadSnapshot snapshot;
    private final ReadModelMark mark;
    private final StatusFeed feed;
    private final Today today;
    private final String projectService;
    private final ObjectMapper mapper;
    private final KeptAnswers<Key, WrittenAnswer<ProfileStatusAnswer>> kept =
            new KeptAnswers<>(MOST_KEPT, HEAVIEST, written -> weight(written.answer()));

    /**
     * @param projectService {@code suite.project-service.url}: where records are linked to
     */
    @Inject
    public ProfileStatus(
            StatusRecords records,
            FreshnessWatch freshness,
            ReadSnapshot snapshot,
            ReadModelMark mark,
            StatusFeed feed,
            Today today,
            ObjectMapper mapper,
            @ConfigProperty(name = "suite.project-service.url", defaultValue = "http://localhost:8081")
                    String projectService) {
        this.records = records;
        this.freshness = freshness;
        this.snapshot = snapshot;
        this.mark = mark;
        this.feed = feed;
        this.today = today;
        this.mapper = mapper;
        this.projectService = projectService;
    }

    /**
     * The status of the countries asked for, at one moment of the read model.
     *
     * @throws org.migrationprofiles.kit.problem.ProblemException 400 when there is no country with a code
     */
    public ProfileStatusAnswer of(ProfileStatusQuery query) {
        return marked(query).answer();
    }

    /** As {@link #of}, with the mark of the very moment that it is of. */
    public Marked marked(ProfileStatusQuery query) {
        return snapshot.of(() -> {
            String now = mark.now();
            Moving moving = new Moving(changes(query), freshness.now());
            WrittenAnswer<ProfileStatusAnswer> written =
                    kept.get(new Key(query, now), () -> new WrittenAnswer<>(answer(query, moving), moving));
            return new Marked(now, written, moving, mapper);
        });
    }

    /** The mark of the read model now: what was answered under it would be answered again. */
    public String mark() {
        return mark.now();
    }

    private ProfileStatusAnswer answer(ProfileStatusQuery query, Moving moving) {
        CountryJudgement judgement = new CountryJudgement(query, projectService);
        List<ProfileStatusAnswer.CountryStatus> countries = new ArrayList<>();
        records.read(
                query.condition(),
                (facts, released) -> wanted(query, facts, released),
                (facts, part) -> countries.addAll(judged(judgement, facts, part)));
        return new ProfileStatusAnswer(
                query.asOf(),
                query.ageBasis(),
                query.population(),
                query.funderCategories(),
                query.allFunders(),
                rule(query.updateCycleYears()),
                summary(countries),
                ages(countries),
                countries.stream()
                        .filter(country ->
                                query.statuses().isEmpty() || query.statuses().contains(country.status()))
                        .toList(),
                moving.changes(),
                moving.freshness());
    }

    private @Nullable String changes(ProfileStatusQuery query) {
        boolean followed = query.usual() && today.now().equals(Optional.of(query.asOf()));
        return followed
                ? feed.now()
                        .map(since -> "/v1/profile-status/changes?since=" + since)
                        .orElse(null)
                : null;
    }

    // What is told of an edition beside its status is read of those that are shown alone.
    private List<ProfileStatusAnswer.CountryStatus> judged(
            CountryJudgement judgement, StatusFacts facts, List<StatusFacts.HeardCountry> countries) {
        Map<StatusFacts.HeardCountry, CountryJudgement.Judged> judged = new LinkedHashMap<>();
        countries.forEach(country -> judged.put(country, judgement.judge(facts, country)));
        Map<String, EditionRecord> shown = records.editionRecords(judged.values().stream()
                .flatMap(one -> one.latest().stream().map(PublishedEdition::id))
                .toList());
        return judged.entrySet().stream()
                .map(one -> judgement.shown(one.getKey(), one.getValue(), shown))
                .toList();
    }

    private static long weight(ProfileStatusAnswer answer) {
        return answer.countries().stream()
                .mapToLong(country -> WEIGHT_OF_A_COUNTRY
                        + WEIGHT_OF_AN_EDITION * Math.max(1, country.tied().size()))
                .sum();
    }

    private static List<StatusFacts.HeardCountry> wanted(
            ProfileStatusQuery query, StatusFacts facts, Set<String> released) {
        Map<String, StatusFacts.HeardCountry> known = facts.countries();
        if (query.all()) {
            return List.copyOf(known.values());
        }
        if (!query.countries().isEmpty()) {
            return StatusFacts.codes(known.values()).require("country", query.countries()).stream()
                    .flatMap(iso3 -> Optional.ofNullable(known.get(iso3)).stream())
                    .toList();
        }
        // Less than all funders is a set of profiles: what is said of countries without one adds none to it.
        return facts.countries(query.allFunders() ? facts.onRecord() : released);
    }

    /** The rule of a cycle, beside the one on record. */
    static ProfileStatusAnswer.Rule rule(int cycle) {
        return cycle == REPORTED_CYCLE
                ? new ProfileStatusAnswer.Rule(
                        cycle, REPORTED.strength(), REPORTED.statement(), REPORTED.source(), REPORTED)
                : new ProfileStatusAnswer.Rule(
                        cycle,
                        "REQUESTED",
                        "Profiles are updated every " + cycle + (cycle == 1 ? " year." : " years."),
                        "this request",
                        REPORTED);
    }

    private static Map<Status, Integer> summary(List<ProfileStatusAnswer.CountryStatus> countries) {
        Map<Status, Integer> summary = new EnumMap<>(Status.class);
        for (Status status : Status.values()) {
            summary.put(status, 0);
        }
        countries.forEach(country -> summary.merge(country.status(), 1, Integer::sum));
        return summary;
    }

    private static ProfileStatusAnswer.Ages ages(List<ProfileStatusAnswer.CountryStatus> countries) {
        Map<Integer, Integer> byYears = new TreeMap<>();
        int count = 0;
        int sum = 0;
        for (ProfileStatusAnswer.CountryStatus country : countries) {
            ProfileStatusAnswer.Age age = country.age();
            if (age != null) {
                byYears.merge(age.calendarYears(), 1, Integer::sum);
                count++;
                sum += age.calendarYears();
            }
        }
        @Nullable
        BigDecimal mean =
                count == 0 ? null : BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(count), 2, RoundingMode.HALF_UP);
        return new ProfileStatusAnswer.Ages(count, sum, mean, new HashMap<>(byYears));
    }

    /**
     * What an answer follows from, but for its freshness and where it can be followed.
     *
     * @param query what was asked
     * @param mark of the read model
     */
    private record Key(ProfileStatusQuery query, String mark) {}

    /** What another moment changes in an answer that stays the same; written as in {@link ProfileStatusAnswer}. */
    private record Moving(@Nullable String changes, Freshness freshness) {}

    /** An answer and the mark of the read model at its moment. */
    public static final class Marked {

        private final String mark;
        private final WrittenAnswer<ProfileStatusAnswer> written;
        private final Moving moving;
        private final ObjectMapper mapper;

        private Marked(String mark, WrittenAnswer<ProfileStatusAnswer> written, Moving moving, ObjectMapper mapper) {
            this.mark = mark;
            this.written = written;
            this.moving = moving;
            this.mapper = mapper;
        }

        /** See {@link ReadModelMark}. */
        public String mark() {
            return mark;
        }

        /** What was asked for. */
        public ProfileStatusAnswer answer() {
            return written.answer().at(moving.changes(), moving.freshness());
        }

        /** The same as JSON. */
        public String json() {
            return written.json(mapper, moving);
        }
    }
}
