package org.migrationprofiles.metrics.status;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges the profile of one country by what is on record of it. */
final class CountryJudgement {

    private final ProfileStatusQuery query;
    private final String projectService;

    CountryJudgement(ProfileStatusQuery query, String projectService) {
        this.query = query;
        this.projectService = projectService;
    }

    /** The status of a country, and what it follows from. */
    Judged judge(StatusFacts facts, StatusFacts.HeardCountry country) {
        StatusFacts.CountryExercises exercises = facts.exercises().get(country.iso3());
        List<PublishedEdition> released = facts.editions().getOrDefault(country.iso3(), List.of());
        List<ProfileAssertion> said = facts.assertions().getOrDefault(country.iso3(), List.of());
        AgeBasis basis = query.ageBasis();
        List<PublishedEdition> undated = released.stream()
                .filter(edition -> edition.year(basis).isEmpty())
                .toList();
        List<PublishedEdition> there = released.stream().filter(this::isThere).toList();
        List<PublishedEdition> latest = LatestEditions.of(there, basis);
        List<ProfileAssertion> valid = said.stream()
                .filter(assertion -> assertion.validAt(query.asOf()))
                .toList();
        boolean denied = valid.stream().anyMatch(assertion -> assertion.value().equals("NO"));
        Set<String> caveats = new LinkedHashSet<>();
        caveats.addAll(facts.contradicted().getOrDefault(country.iso3(), List.of()));
        addIf(caveats, !undated.isEmpty(), "UNDATED");
        if (latest.isEmpty()) {
            boolean affirmed = !undated.isEmpty()
                    || valid.stream().anyMatch(assertion -> assertion.value().equals("YES"));
            addIf(caveats, denied && affirmed, "SOURCES_CONTRADICT");
            addIf(caveats, released.size() > undated.size(), "NOT_PUBLISHED_YET");
            addIf(caveats, exercises != null && exercises.outside(), "OUTSIDE_POPULATION");
            addIf(caveats, exercises != null && exercises.incompleteOnly(), "INCOMPLETE_ONLY");
            addIf(caveats, exercises == null && said.isEmpty(), "NOTHING_ON_RECORD");
            Status status = denied && !affirmed ? Status.NO_PROFILE : Status.UNKNOWN;
            return new Judged(status, existence(undated, denied, affirmed), undated, undated, null, caveats, valid);
        }
        addIf(caveats, denied, "SOURCE_SAYS_OTHERWISE");
        addIf(caveats, latest.size() > 1, "TIE");
        addIf(caveats, latest.stream().anyMatch(this::lacksYear), basis.name() + "_MISSING");
        addIf(caveats, latest.stream().anyMatch(this::launchedInAnotherYear), "LAUNCHED_IN_ANOTHER_YEAR");
        Period published = published(latest);
        return new Judged(status(published), Existence.YES, there, latest, published, caveats, valid);
    }

    /**
     * The first day after the one asked for on which the calendar may make another status of the same records: before it,
     * nothing that a status follows from becomes another one.
     */
    Optional<LocalDate> nextDay(StatusFacts facts, StatusFacts.HeardCountry country) {
        List<LocalDate> days = new ArrayList<>();
        for (PublishedEdition edition : facts.editions().getOrDefault(country.iso3(), List.of())) {
            edition.published(query.ageBasis()).ifPresent(published -> days.add(published.first()));
        }
        for (ProfileAssertion assertion : facts.assertions().getOrDefault(country.iso3(), List.of())) {
            Period.parse(assertion.validFrom()).ifPresent(from -> days.add(from.first()));
            Period.parse(assertion.validTo()).ifPresent(to -> days.add(to.last().plusDays(1)));
        }
        Period published = judge(facts, country).published();
        if (published != null) {
            Period due = published.plusYears(query.updateCycleYears());
            days.add(due.first());
            days.add(due.last().plusDays(1));
        }
        return days.stream().filter(day -> day.isAfter(query.asOf())).min(LocalDate::compareTo);
    }

    private static Existence existence(List<PublishedEdition> undated, boolean denied, boolean affirmed) {
        if (!undated.isEmpty()) {
            return Existence.YES;
        }
        if (denied == affirmed) {
            return Existence.UNKNOWN;
        }
        return denied ? Existence.NO : Existence.YES;
    }

    private static void addIf(Set<String> caveats, boolean so, String caveat) {
        if (so) {
            caveats.add(caveat);
        }
    }

    /** Whether it is published at the date asked for; what may be, is. */
    private boolean isThere(PublishedEdition edition) {
        return edition.published(query.ageBasis())
                .filter(period -> !period.first().isAfter(query.asOf()))
                .isPresent();
    }

    private boolean lacksYear(PublishedEdition edition) {
        return (query.ageBasis() == AgeBasis.EDITION_YEAR ? edition.editionYear() : edition.imprintYear()) == null;
    }

    private boolean launchedInAnotherYear(PublishedEdition edition) {
        return edition.launch()
                .flatMap(launch -> edition.year(query.ageBasis()).map(year -> !launch.within(Period.ofYear(year))))
                .orElse(false);
    }

    /** When the latest came out; of several, each of which may be the latest, any time of any of them. */
    private Period published(List<PublishedEdition> latest) {
        List<Period> periods = latest.stream()
                .flatMap(edition -> edition.published(query.ageBasis()).stream())
                .toList();
        LocalDate first =
                periods.stream().map(Period::first).min(LocalDate::compareTo).orElseThrow();
        LocalDate last =
                periods.stream().map(Period::last).max(LocalDate::compareTo).orElseThrow();
        return new Period(first, last);
    }

    // With a day there is no window: on the very day it is due, it is not overdue yet.
    private Status status(Period published) {
        Period due = published.plusYears(query.updateCycleYears());
        LocalDate asOf = query.asOf();
        if (asOf.isAfter(due.last())) {
            return Status.NON_UPDATED;
        }
        return asOf.isBefore(due.first()) || due.isDay() ? Status.CURRENT : Status.DUE_WINDOW;
    }

    /**
     * A status as it is shown.
     *
     * @param records of the latest editions, by their ids
     */
    ProfileStatusAnswer.CountryStatus shown(
            StatusFacts.HeardCountry country, Judged judged, Map<String, EditionRecord> records) {
        Period published = judged.published();
        Period due = published == null ? null : published.plusYears(query.updateCycleYears());
        List<ProfileStatusAnswer.Edition> shown =
                new EditionViews(judged.there(), records, query.ageBasis(), projectService).of(judged.latest());
        return new ProfileStatusAnswer.CountryStatus(
                country.iso3(),
                country.iso2(),
                country.m49(),
                country.name(),
                judged.status(),
                judged.exists(),
                shown.isEmpty() ? null : shown.get(0),
                shown.size() > 1 ? shown : List.of(),
                published == null ? null : age(published, judged.latest().get(0)),
                due == null ? null : due.first(),
                due == null ? null : due.last(),
                List.copyOf(judged.caveats()),
                sources(judged, records));
    }

    private ProfileStatusAnswer.Age age(Period published, PublishedEdition latest) {
        int year = latest.year(query.ageBasis()).orElseThrow();
        return new ProfileStatusAnswer.Age(
                Math.max(0, ChronoUnit.MONTHS.between(published.last(), query.asOf())),
                ChronoUnit.MONTHS.between(published.first(), query.asOf()),
                query.asOf().getYear() - year);
    }

    private static List<ProfileStatusAnswer.Source> sources(Judged judged, Map<String, EditionRecord> records) {
        List<ProfileStatusAnswer.Source> sources = new ArrayList<>();
        for (PublishedEdition edition : judged.latest()) {
            EditionRecord record = EditionRecord.of(edition, records);
            add(sources, record.source(), record.locator());
        }
        judged.said().forEach(assertion -> add(sources, assertion.source(), assertion.locator()));
        return sources;
    }

    private static void add(
            List<ProfileStatusAnswer.Source> sources, @Nullable String source, @Nullable String locator) {
        if (source != null) {
            sources.add(new ProfileStatusAnswer.Source(source, locator));
        }
    }

    /**
     * What comes of the records.
     *
     * @param status of the profile
     * @param exists whether there is one at all
     * @param there editions that count and are there
     * @param latest those that may be the latest, or those without any year
     * @param published when the latest came out; null without any
     * @param caveats to keep in mind
     * @param said what sources say of it that is valid
     */
    record Judged(
            Status status,
            Existence exists,
            List<PublishedEdition> there,
            List<PublishedEdition> latest,
            @Nullable Period published,
            Set<String> caveats,
            List<ProfileAssertion> said) {}
}
