package org.migrationprofiles.metrics.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.metrics.QueryParameters;
import org.migrationprofiles.metrics.ReadSnapshot;
import org.migrationprofiles.metrics.freshness.FreshnessWatch;
import org.migrationprofiles.metrics.indicator.NamedPopulation;

/** Says of each country whether its migration profile is current, as of a date. */
@ApplicationScoped
public class ProfileStatus {

    /** The cycle that the report names (S34). */
    public static final int REPORTED_CYCLE = 2;

    private final StatusRecords records;
    private final FreshnessWatch freshness;
    private final ReadSnapshot snapshot;
    private final String projectService;

    /**
     * @param projectService {@code suite.project-service.url}: where records are linked to
     */
    @Inject
    public ProfileStatus(
            StatusRecords records,
            FreshnessWatch freshness,
            ReadSnapshot snapshot,
            @ConfigProperty(name = "suite.project-service.url", defaultValue = "http://localhost:8081")
                    String projectService) {
        this.records = records;
        this.freshness = freshness;
        this.snapshot = snapshot;
        this.projectService = projectService;
    }

    /**
     * The status of the countries asked for, at one moment of the read model.
     *
     * @throws org.migrationprofiles.kit.problem.ProblemException 400 when there is no country with a code
     */
    public ProfileStatusAnswer of(ProfileStatusQuery query) {
        return snapshot.of(() -> answer(query));
    }

    private ProfileStatusAnswer answer(ProfileStatusQuery query) {
        Map<String, List<PublishedEdition>> editions =
                records.editions(query.population()).stream().collect(Collectors.groupingBy(PublishedEdition::country));
        Map<String, List<ProfileAssertion>> assertions =
                records.assertions().stream().collect(Collectors.groupingBy(ProfileAssertion::country));
        Map<String, StatusRecords.CountryExercises> exercises = records.exercises(query.population()).stream()
                .collect(Collectors.toMap(StatusRecords.CountryExercises::country, Function.identity()));
        Set<String> contradicted = records.contradicted();
        Set<String> onRecord = new TreeSet<>(exercises.keySet());
        onRecord.addAll(assertions.keySet());
        // A population other than all is a set of profiles: what is said of countries without one adds none to it.
        Set<String> listed = query.population() == NamedPopulation.ALL ? onRecord : editions.keySet();
        CountryJudgement judgement = new CountryJudgement(query, projectService);
        List<ProfileStatusAnswer.CountryStatus> countries = new ArrayList<>();
        for (StatusRecords.HeardCountry country : wanted(query, onRecord, listed)) {
            countries.add(judgement.of(
                    country,
                    onRecord.contains(country.iso3()),
                    exercises.get(country.iso3()),
                    editions.getOrDefault(country.iso3(), List.of()),
                    assertions.getOrDefault(country.iso3(), List.of()),
                    contradicted.contains(country.iso3())));
        }
        return new ProfileStatusAnswer(
                query.asOf(),
                query.ageBasis(),
                query.population(),
                query.population() == NamedPopulation.ALL,
                rule(query.updateCycleYears()),
                summary(countries),
                ages(countries),
                countries,
                freshness.now());
    }

    private List<StatusRecords.HeardCountry> wanted(
            ProfileStatusQuery query, Set<String> onRecord, Set<String> listed) {
        Map<String, StatusRecords.HeardCountry> known = new TreeMap<>();
        records.countries().forEach(country -> known.put(country.iso3(), country));
        // Something may be heard of a country before the country itself is.
        onRecord.forEach(
                iso3 -> known.computeIfAbsent(iso3, code -> new StatusRecords.HeardCountry(code, null, null, code)));
        if (query.all()) {
            return List.copyOf(known.values());
        }
        Predicate<StatusRecords.HeardCountry> asked = query.countries().isEmpty()
                ? country -> listed.contains(country.iso3())
                : country -> query.countries().stream().anyMatch(country::hasCode);
        Set<String> unknown = new TreeSet<>(query.countries());
        unknown.removeIf(code -> known.values().stream().anyMatch(country -> country.hasCode(code)));
        if (!unknown.isEmpty()) {
            throw QueryParameters.refused(
                    "country",
                    "a list of ISO 3166-1 alpha-2, alpha-3 or M49 codes; no country has " + String.join(", ", unknown));
        }
        return known.values().stream().filter(asked).toList();
    }

    private static ProfileStatusAnswer.Rule rule(int cycle) {
        return cycle == REPORTED_CYCLE
                ? new ProfileStatusAnswer.Rule(
                        cycle, "IDEAL", "Profiles are ideally updated every two years.", "report L60: one IOM mission")
                : new ProfileStatusAnswer.Rule(
                        cycle,
                        "REQUESTED",
                        "Profiles are updated every " + cycle + (cycle == 1 ? " year." : " years."),
                        "this request");
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
}
