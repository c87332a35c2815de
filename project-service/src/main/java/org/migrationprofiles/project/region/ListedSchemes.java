package org.migrationprofiles.project.region;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The region schemes of the code lists. */
final class ListedSchemes {

    private ListedSchemes() {}

    static List<RegionSchemeContent> read() {
        List<Map<String, String>> regions = CodeLists.rows("regions");
        List<Map<String, String>> memberships = CodeLists.rows("region-memberships");
        return CodeLists.rows("region-schemes").stream()
                .map(row -> scheme(row, regions, memberships))
                .toList();
    }

    private static RegionSchemeContent scheme(
            Map<String, String> row, List<Map<String, String>> regions, List<Map<String, String>> memberships) {
        String code = CodeLists.field(row, "scheme");
        return new RegionSchemeContent(
                code,
                CodeLists.field(row, "name"),
                date(row, "fixed_reference_date"),
                null,
                CodeLists.field(row, "source"),
                regions.stream()
                        .filter(region -> code.equals(region.get("scheme")))
                        .map(region -> new Region(
                                CodeLists.field(region, "region"),
                                CodeLists.field(region, "name"),
                                CodeLists.optional(region, "parent")))
                        .toList(),
                memberships.stream()
                        .filter(membership -> code.equals(membership.get("scheme")))
                        .map(membership -> new Membership(
                                CodeLists.field(membership, "region"),
                                CodeLists.field(membership, "iso3"),
                                date(membership, "valid_from"),
                                date(membership, "valid_to"),
                                CodeLists.field(membership, "source"),
                                Evidence.valueOf(CodeLists.field(membership, "evidence"))))
                        .toList());
    }

    private static @Nullable LocalDate date(Map<String, String> row, String column) {
        String date = CodeLists.optional(row, column);
        return date == null ? null : LocalDate.parse(date);
    }
}
