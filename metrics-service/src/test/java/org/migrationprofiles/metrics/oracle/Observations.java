package org.migrationprofiles.metrics.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What was observed of a unit in the course of time (domain, section 15). All dates are years here.
 *
 * @param said each with its years
 */
record Observations(List<Said> said) {

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    /** Of what an indicator with a past of its own rests on. */
    static Observations of(Unit unit, Question question) {
        List<Said> said = new ArrayList<>();
        if (question.indicator().equals("government-buy-in")) {
            for (JsonNode statement : unit.own().at("/participation/governmentBuyIn")) {
                if (!statement.path("answer").asText().equals("UNKNOWN")) {
                    Integer from = year(statement.at("/period/from"));
                    Integer to = year(statement.at("/period/to"));
                    said.add(new Said(statement.path("answer").asText(), from, to == null ? from : to));
                }
            }
        } else {
            for (JsonNode perception : unit.own().at("/participation/perceptions")) {
                if (question.category() == null
                        || perception.path("holder").asText().equals(question.category())) {
                    Integer on = year(perception.path("observedOn"));
                    String answer = perception.path("seenAs").asText().equals("PROCESS") ? "YES" : "NO";
                    said.add(new Said(answer, on, on));
                }
            }
        }
        return new Observations(said);
    }

    private static @Nullable Integer year(JsonNode date) {
        String value = World.text(date, "value");
        return value == null ? null : Integer.valueOf(value);
    }

    /** Those that touch a year. */
    Observations in(int year) {
        return new Observations(said.stream()
                .filter(one -> one.from != null && one.to != null && one.from <= year && one.to >= year)
                .toList());
    }

    /** Years in which anything was observed by a date. */
    Set<Integer> years(LocalDate asOf) {
        Set<Integer> years = new TreeSet<>();
        for (Said one : said) {
            if (one.from != null && one.to != null) {
                for (int year = one.from; year <= one.to && year <= asOf.getYear(); year++) {
                    years.add(year);
                }
            }
        }
        return years;
    }

    /** The answer as of a date: that of the latest time, where nothing that may be of the same or a later one differs. */
    Seen answer(LocalDate asOf) {
        Set<String> latest = new TreeSet<>();
        LocalDate newest = LocalDate.MIN;
        for (Said one : said) {
            if (one.certainBy(asOf) && one.to != null) {
                newest = latest(newest, earlier(LocalDate.of(one.to, 1, 1), asOf));
            }
        }
        for (Said one : said) {
            boolean there = one.certainBy(asOf);
            if (one.to != null
                    && there
                    && !earlier(LocalDate.of(one.to, 12, 31), asOf).isBefore(newest)) {
                latest.add(one.answer);
            } else if (one.to == null && newest.equals(LocalDate.MIN) && !asOf.isBefore(today())) {
                latest.add(one.answer);
            }
        }
        if (latest.isEmpty()) {
            return Seen.UNKNOWN;
        }
        for (Said one : said) {
            if (one.from != null && !LocalDate.of(one.from, 1, 1).isAfter(asOf) && !one.certainBy(asOf)) {
                latest.add(one.answer);
            }
        }
        return latest.size() == 1 ? Seen.of(latest.iterator().next()) : Seen.UNKNOWN;
    }

    static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /**
     * One of them.
     *
     * @param answer YES or NO
     * @param from the first year; null where none is on record
     * @param to the last; null where none is on record
     */
    record Said(
            String answer, @Nullable Integer from, @Nullable Integer to) {

        /** Whether it had surely been so by a date, which has a year. */
        boolean certainBy(LocalDate asOf) {
            return from != null && !earlier(LocalDate.of(from, 12, 31), today()).isAfter(asOf);
        }
    }
}
