package org.migrationprofiles.project.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.imports.ImportRow;
import org.migrationprofiles.project.region.Countries;
import org.migrationprofiles.project.region.Country;

/** Reads the project columns of a row of Annex 1. */
@ApplicationScoped
class AnnexRows {

    /** The columns that the project side needs; a column {@code iso3} is used where there is one. */
    static final Set<String> COLUMNS = Set.of("country", "publication_year", "funding_year", "project_code");

    private static final int EARLIEST = 1951;
    private static final int LATEST = 2100;
    private static final int LONGEST_CODE = 100;

    private final Countries countries;

    @Inject
    AnnexRows(Countries countries) {
        this.countries = countries;
    }

    /** What the row says; null after rejecting it when something cannot be read. */
    @Nullable
    AnnexRow read(ImportRow row) {
        Country country = country(row);
        Integer publicationYear = row.year("publication_year", EARLIEST, LATEST);
        Integer fundingYear = row.year("funding_year", EARLIEST, LATEST);
        String code = row.required("project_code");
        if (code != null && code.length() > LONGEST_CODE) {
            row.reject("project_code", "It is longer than " + LONGEST_CODE + " characters.");
        }
        if (country == null || publicationYear == null || fundingYear == null || code == null || row.rejected()) {
            return null;
        }
        return new AnnexRow(country, publicationYear, fundingYear, code);
    }

    private @Nullable Country country(ImportRow row) {
        String name = row.required("country");
        String code = row.text("iso3");
        if (name == null) {
            return null;
        }
        Optional<Country> byName = countries.named(name);
        if (code == null) {
            if (byName.isEmpty()) {
                row.reject("country", "No country is called \"" + name + "\"; give its alpha-3 code as iso3.");
            }
            return byName.orElse(null);
        }
        Optional<Country> byCode = countries.find(code);
        if (byCode.isEmpty()) {
            row.reject("iso3", "\"" + code + "\" is no country's code.");
        } else if (byName.isPresent() && !byName.equals(byCode)) {
            row.reject("iso3", code + " is the code of " + byCode.get().name() + ", not of " + name + ".");
            return null;
        }
        return byCode.orElse(null);
    }

    /**
     * What a row says about a project.
     *
     * @param country of the profile
     * @param publicationYear the edition year
     * @param fundingYear of the project
     * @param projectCode as written
     */
    record AnnexRow(Country country, int publicationYear, int fundingYear, String projectCode) {

        Key key() {
            return new Key(projectCode, country.iso3(), publicationYear);
        }
    }

    /**
     * What makes a row the same as another.
     *
     * @param projectCode as written
     * @param iso3 of the country
     * @param publicationYear the edition year
     */
    record Key(String projectCode, String iso3, int publicationYear) {}
}
