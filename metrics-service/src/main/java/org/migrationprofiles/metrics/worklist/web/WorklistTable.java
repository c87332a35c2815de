package org.migrationprofiles.metrics.worklist.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.table.CsvWriter;
import org.migrationprofiles.metrics.status.ProfileStatusAnswer;
import org.migrationprofiles.metrics.worklist.WorkItem;
import org.migrationprofiles.metrics.worklist.Worklists;

/**
 * The work-list as CSV (RFC 4180): a header, then a row for each country, in its order. Columns are named as the members
 * of the JSON answer; what is not known is empty; several values of a cell stand in it with a bar between them. No cell
 * starts like a formula of a spreadsheet.
 */
final class WorklistTable {

    private static final String BETWEEN = "|";
    private static final List<String> HEADER = List.of(
            "asOf",
            "priority.points",
            "priority.ruleVersion",
            "priority.factors",
            "iso3",
            "iso2",
            "m49",
            "name",
            "status",
            "latest.id",
            "latest.title",
            "latest.editionYear",
            "latest.record",
            "age.calendarYears",
            "dueTo",
            "securedFunding.answer",
            "securedFunding.n",
            "securedFunding.unknown",
            "strategy.answer",
            "evaluated",
            "lastEvaluation.id",
            "lastEvaluation.publishedOn",
            "openConflicts",
            "caveats");

    private final LocalDate asOf;
    private final Worklists.Made made;

    WorklistTable(LocalDate asOf, Worklists.Made made) {
        this.asOf = asOf;
        this.made = made;
    }

    /** All of it. */
    String text() {
        StringBuilder text = new StringBuilder();
        CsvWriter csv = new CsvWriter(text);
        try {
            csv.row(HEADER);
            for (WorkItem item : made.items()) {
                csv.foreignRow(cells(item));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private List<String> cells(WorkItem item) {
        List<String> cells = new ArrayList<>(HEADER.size());
        add(
                cells,
                asOf,
                item.priority().points(),
                item.priority().ruleVersion(),
                item.priority().factors().stream()
                        .map(given -> given.factor() + " " + given.points())
                        .collect(Collectors.joining(BETWEEN)),
                item.iso3(),
                item.iso2(),
                item.m49(),
                item.name(),
                item.status());
        WorkItem.Latest latest = item.latest();
        add(
                cells,
                latest == null ? null : latest.id(),
                latest == null ? null : latest.title(),
                latest == null ? null : latest.editionYear(),
                latest == null ? null : latest.record());
        ProfileStatusAnswer.Age age = item.age();
        WorkItem.LastEvaluation evaluation = item.lastEvaluation();
        add(
                cells,
                age == null ? null : age.calendarYears(),
                item.dueTo(),
                item.securedFunding().answer(),
                item.securedFunding().n(),
                item.securedFunding().unknown(),
                item.strategy().answer(),
                item.evaluated(),
                evaluation == null ? null : evaluation.id(),
                evaluation == null ? null : evaluation.publishedOn(),
                item.openConflicts().stream().map(WorkItem.Conflict::id).collect(Collectors.joining(BETWEEN)),
                String.join(BETWEEN, item.caveats()));
        return cells;
    }

    private static void add(List<String> cells, @Nullable Object... values) {
        for (Object value : values) {
            cells.add(value == null ? "" : value.toString());
        }
    }
}
