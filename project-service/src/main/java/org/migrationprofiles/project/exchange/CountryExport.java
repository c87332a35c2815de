package org.migrationprofiles.project.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import org.migrationprofiles.project.region.Countries;
import org.migrationprofiles.project.region.Country;

/** Countries, exported. */
@Singleton
class CountryExport extends ListedRecords<Country> {

    @Inject
    CountryExport(ObjectMapper json, Countries countries) {
        super(json, "countries", "iso3", Country.class, countries::all);
    }

    @Override
    public Map<String, String> tags() {
        return Map.of(
                "iso3", "#country+code+iso3",
                "iso2", "#country+code+iso2",
                "m49", "#country+code+m49",
                "name", "#country+name");
    }
}
