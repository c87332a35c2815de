package org.migrationprofiles.metrics.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How long projects were to take and took (domain, sections 6 and 13). */
final class Durations {

    private final Units units;

    Durations(World world) {
        units = new Units(world);
    }

    Map<String, Formula> formulas() {
        return Map.of(
                "completion-duration", (unit, question) -> between(unit, "start", "actualEnd", 1),
                "planned-duration", (unit, question) -> between(unit, "start", "plannedEnd", 1),
                "overrun", (unit, question) -> between(unit, "plannedEnd", "actualEnd", 0),
                "duration-ratio", (unit, question) -> ratio(unit),
                "duration-revisions", (unit, question) -> revisions(unit),
                "publication-lag", (unit, question) -> lag(unit, true),
                "publication-lag-first", (unit, question) -> lag(unit, false));
    }

    /** The days that a date may mean, the first and the last. */
    private static @Nullable List<LocalDate> days(Unit unit, String date) {
        String value = World.text(unit.own().at("/schedule/" + date), "value");
        if (value == null) {
            return null;
        }
        return switch (value.length()) {
            case 4 ->
                List.of(
                        Year.parse(value).atDay(1),
                        Year.parse(value).atMonth(12).atEndOfMonth());
            case 7 ->
                List.of(YearMonth.parse(value).atDay(1), YearMonth.parse(value).atEndOfMonth());
            default -> List.of(LocalDate.parse(value), LocalDate.parse(value));
        };
    }

    private static Seen between(Unit unit, String first, String last, int lastDay) {
        List<LocalDate> from = days(unit, first);
        List<LocalDate> to = days(unit, last);
        return from == null || to == null
                ? Seen.UNKNOWN
                : Seen.within(
                        tenths(months(from.get(1), to.get(0), lastDay)),
                        tenths(months(from.get(0), to.get(1), lastDay)));
    }

    /** Calendar months; the last day counts when it is one more day. */
    private static BigDecimal months(LocalDate from, LocalDate last, int lastDay) {
        LocalDate to = last.plusDays(lastDay);
        // From the first day of both: what is left over counts as a part of the month that it is in.
        LocalDate start = lastDay == 1 ? from : from.plusDays(1);
        LocalDate end = lastDay == 1 ? to : to.plusDays(1);
        if (end.isBefore(start)) {
            return months(last, from, 0).negate();
        }
        long whole = ChronoUnit.MONTHS.between(start, end);
        long left = ChronoUnit.DAYS.between(start.plusMonths(whole), end);
        long month = ChronoUnit.DAYS.between(start.plusMonths(whole), start.plusMonths(whole + 1));
        return BigDecimal.valueOf(whole)
                .add(BigDecimal.valueOf(left).divide(BigDecimal.valueOf(month), 10, RoundingMode.HALF_UP));
    }

    private static BigDecimal tenths(BigDecimal months) {
        return months.setScale(1, RoundingMode.HALF_UP);
    }

    /** Over the dates themselves, since both numbers start on the same day (ADR 0021). */
    private static Seen ratio(Unit unit) {
        List<LocalDate> start = days(unit, "start");
        List<LocalDate> planned = days(unit, "plannedEnd");
        List<LocalDate> actual = days(unit, "actualEnd");
        if (start == null || planned == null || actual == null) {
            return Seen.UNKNOWN;
        }
        List<BigDecimal> ratios = new ArrayList<>();
        for (LocalDate first : start) {
            for (LocalDate due : planned) {
                for (LocalDate end : actual) {
                    ratios.add(months(first, end, 1).divide(months(first, due, 1), 2, RoundingMode.HALF_UP));
                }
            }
        }
        return Seen.within(Collections.min(ratios), Collections.max(ratios));
    }

    /** Those on record are the least, unless somebody said that they are all; none on record says nothing. */
    private static Seen revisions(Unit unit) {
        int recorded = unit.own().at("/schedule/revisions").size();
        JsonNode complete = unit.own().at("/schedule/revisionsComplete");
        if (complete.asBoolean()) {
            return Seen.exactly(recorded);
        }
        return recorded == 0 ? Seen.UNKNOWN : Seen.within(BigDecimal.valueOf(recorded), null);
    }

    private Seen lag(Unit unit, boolean last) {
        Integer funded = units.fundingYear(unit);
        if (funded == null || unit.editionYears().isEmpty()) {
            return Seen.UNKNOWN;
        }
        int edition = last ? Collections.max(unit.editionYears()) : Collections.min(unit.editionYears());
        return Seen.exactly((long) edition - funded);
    }
}
