package org.migrationprofiles.metrics.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The days on which a status changes by the calendar are those that asking day by day finds, whatever is on record. */
class StatusCalendarTest {

    private static final LocalDate FROM = LocalDate.of(2015, 6, 30);
    private static final LocalDate UNTIL = LocalDate.of(2023, 1, 1);
    private static final StatusFacts.HeardCountry COUNTRY = new StatusFacts.HeardCountry("KEN", "KE", "404", "Kenya");
    private static final int EDITIONS = 4;
    private static final int ASSERTIONS = 3;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 987, 1597, 2584, 4181, 6765, 10946})
    void theSameDaysAreFoundAsByAskingEachDay(long seed) {
        StatusFacts facts = facts(new Random(seed));

        NavigableMap<LocalDate, Status> found = new StatusCalendar(facts).of(COUNTRY, FROM);

        assertThat(found.headMap(UNTIL, false)).isEqualTo(askedEachDay(facts));
    }

    private static NavigableMap<LocalDate, Status> askedEachDay(StatusFacts facts) {
        NavigableMap<LocalDate, Status> statuses = new TreeMap<>();
        for (LocalDate day = FROM; day.isBefore(UNTIL); day = day.plusDays(1)) {
            Status status = new CountryJudgement(StatusCalendar.usual(day), "")
                    .judge(facts, COUNTRY)
                    .status();
            if (statuses.isEmpty() || statuses.lastEntry().getValue() != status) {
                statuses.put(day, status);
            }
        }
        return statuses;
    }

    private static StatusFacts facts(Random random) {
        List<PublishedEdition> editions = new ArrayList<>();
        for (int index = random.nextInt(EDITIONS); index > 0; index--) {
            editions.add(new PublishedEdition(
                    "edition " + index,
                    COUNTRY.iso3(),
                    random.nextInt(5) == 0 ? null : year(random),
                    random.nextInt(3) == 0 ? year(random) : null,
                    date(random),
                    date(random),
                    null));
        }
        List<ProfileAssertion> assertions = new ArrayList<>();
        for (int index = random.nextInt(ASSERTIONS); index > 0; index--) {
            assertions.add(new ProfileAssertion(
                    COUNTRY.iso3(), random.nextBoolean() ? "NO" : "YES", date(random), date(random), null, null));
        }
        return new StatusFacts(
                Map.of(COUNTRY.iso3(), COUNTRY),
                Map.of(),
                Map.of(COUNTRY.iso3(), editions),
                Map.of(COUNTRY.iso3(), assertions),
                Map.of());
    }

    private static int year(Random random) {
        return 2012 + random.nextInt(8);
    }

    private static @Nullable String date(Random random) {
        String year = String.valueOf(year(random));
        String month = String.format(Locale.ROOT, "%02d", 1 + random.nextInt(12));
        return switch (random.nextInt(5)) {
            case 0 -> null;
            case 1 -> year;
            case 2 -> year + "-" + month;
            case 3 -> year + "-02-28";
            default -> year + "-" + month + "-" + (10 + random.nextInt(18));
        };
    }
}
