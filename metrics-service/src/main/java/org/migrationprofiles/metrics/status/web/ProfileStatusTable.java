package org.migrationprofiles.metrics.status.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.table.CsvWriter;
import org.migrationprofiles.metrics.status.ProfileStatusAnswer;

/**
 * The status of profiles as CSV (RFC 4180): a header, then a row for each country. Columns are named as the members of
 * the JSON answer; what is not known is empty; several values of a cell stand in it with a bar between them. No cell
 * starts like a formula of a spreadsheet.
 */
final class ProfileStatusTable {

    private static final String BETWEEN = "|";
    private static final List<String> HEADER = List.of(
            "asOf",
            "updateCycleYears",
            "ageBasis",
            "allFundersConsidered",
            "iso3",
            "iso2",
            "m49",
            "name",
            "status",
            "exists",
            "latest.id",
            "latest.title",
            "latest.type",
            "latest.languages",
            "latest.hasGovernanceSection",
            "latest.editionYear",
            "latest.imprintYear",
            "latest.launchedOn",
            "latest.uploadedOn",
            "latest.funders",
            "latest.supersedes.id",
            "latest.supersedes.editionYear",
            "latest.record",
            "latest.access",
            "tied",
            "age.atLeastMonths",
            "age.atMostMonths",
            "age.calendarYears",
            "dueFrom",
            "dueTo",
            "caveats",
            "sources");

    private final ProfileStatusAnswer answer;

    ProfileStatusTable(ProfileStatusAnswer answer) {
        this.answer = answer;
    }

    /** All of it. */
    String text() {
        StringBuilder text = new StringBuilder();
        CsvWriter csv = new CsvWriter(text);
        try {
            csv.row(HEADER);
            for (ProfileStatusAnswer.CountryStatus country : answer.countries()) {
                csv.foreignRow(cells(country));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private List<String> cells(ProfileStatusAnswer.CountryStatus country) {
        List<String> cells = new ArrayList<>(HEADER.size());
        add(
                cells,
                answer.asOf(),
                answer.rule().updateCycleYears(),
                answer.ageBasis(),
                answer.allFundersConsidered(),
                country.iso3(),
                country.iso2(),
                country.m49(),
                country.name(),
                country.status(),
                country.exists());
        edition(cells, country.latest());
        add(
                cells,
                joined(country.tied().stream()
                        .map(ProfileStatusAnswer.Edition::id)
                        .toList()));
        ProfileStatusAnswer.Age age = country.age();
        if (age == null) {
            add(cells, null, null, null);
        } else {
            add(cells, age.atLeastMonths(), age.atMostMonths(), age.calendarYears());
        }
        add(
                cells,
                country.dueFrom(),
                country.dueTo(),
                joined(country.caveats()),
                joined(country.sources().stream().map(ProfileStatusTable::place).toList()));
        return cells;
    }

    private static void edition(List<String> cells, ProfileStatusAnswer.@Nullable Edition edition) {
        if (edition == null) {
            add(cells, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
            return;
        }
        ProfileStatusAnswer.Preceding before = edition.supersedes();
        add(
                cells,
                edition.id(),
                edition.title(),
                edition.type(),
                joined(edition.languages()),
                edition.hasGovernanceSection(),
                edition.editionYear(),
                edition.imprintYear(),
                edition.launchedOn(),
                edition.uploadedOn(),
                joined(edition.funders()),
                before == null ? null : before.id(),
                before == null ? null : before.editionYear(),
                edition.record(),
                joined(edition.access()));
    }

    private static String place(ProfileStatusAnswer.Source source) {
        return source.locator() == null ? source.source() : source.source() + ", " + source.locator();
    }

    private static String joined(List<String> values) {
        return String.join(BETWEEN, values);
    }

    private static void add(List<String> cells, @Nullable Object... values) {
        for (Object value : values) {
            cells.add(value == null ? "" : value.toString());
        }
    }
}
