package org.migrationprofiles.project.region;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The region schemes of the code lists. */
@ApplicationScoped
public class RegionSchemes {

    private final List<RegionScheme> schemes;

    /** Reads the code lists. */
    @Inject
    public RegionSchemes() {
        List<Map<String, String>> regions = CodeLists.rows("regions");
        List<Map<String, String>> memberships = CodeLists.rows("region-memberships");
        schemes = CodeLists.rows("region-schemes").stream()
                .map(row -> scheme(row, regions, memberships))
                .toList();
    }

    private static RegionScheme scheme(
            Map<String, String> row, List<Map<String, String>> regions, List<Map<String, String>> memberships) {
        String code = CodeLists.field(row, "scheme");
        return new RegionScheme(
                code,
                CodeLists.field(row, "name"),
                CodeLists.optional(row, "fixed_reference_date"),
                CodeLists.field(row, "source"),
                regions.stream()
                        .filter(region -> code.equals(region.get("scheme")))
                        .map(region -> new RegionScheme.Region(
                                CodeLists.field(region, "region"),
                                CodeLists.field(region, "name"),
                                CodeLists.optional(region, "parent")))
                        .toList(),
                memberships.stream()
                        .filter(membership -> code.equals(membership.get("scheme")))
                        .map(membership -> new RegionScheme.Membership(
                                CodeLists.field(membership, "region"),
                                CodeLists.field(membership, "iso3"),
                                CodeLists.optional(membership, "valid_from"),
                                CodeLists.optional(membership, "valid_to"),
                                CodeLists.field(membership, "source"),
                                RegionScheme.Evidence.valueOf(CodeLists.field(membership, "evidence"))))
                        .toList());
    }

    /** All of them. */
    public List<RegionScheme> all() {
        return schemes;
    }

    /** The one with a code. */
    public Optional<RegionScheme> find(String code) {
        return schemes.stream().filter(scheme -> scheme.code().equals(code)).findFirst();
    }
}
