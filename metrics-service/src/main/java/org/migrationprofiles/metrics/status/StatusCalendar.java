package org.migrationprofiles.metrics.status;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.migrationprofiles.metrics.indicator.NamedPopulation;

/**
 * What the calendar makes of the status of a country, as long as the records stay as they are, by the usual rule: the
 * reported cycle, edition years, all funders.
 */
final class StatusCalendar {

    private final StatusFacts facts;

    StatusCalendar(StatusFacts facts) {
        this.facts = facts;
    }

    /**
     * The status on a day, and each other one that follows, by the day on which it begins.
     *
     * @param from the day
     * @return never empty; its first entry is of the day itself
     */
    NavigableMap<LocalDate, Status> of(StatusFacts.HeardCountry country, LocalDate from) {
        NavigableMap<LocalDate, Status> statuses = new TreeMap<>();
        Optional<LocalDate> day = Optional.of(from);
        while (day.isPresent()) {
            CountryJudgement judgement = new CountryJudgement(usual(day.get()), "");
            Status status = judgement.judge(facts, country).status();
            if (statuses.isEmpty() || statuses.lastEntry().getValue() != status) {
                statuses.put(day.get(), status);
            }
            day = judgement.nextDay(facts, country);
        }
        return statuses;
    }

    /** The question that the feed answers. */
    static ProfileStatusQuery usual(LocalDate day) {
        return new ProfileStatusQuery(
                day, ProfileStatus.REPORTED_CYCLE, AgeBasis.EDITION_YEAR, NamedPopulation.ALL, List.of(), false);
    }
}
