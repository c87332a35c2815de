package org.migrationprofiles.metrics.indicator.catalogue.process;

import static org.migrationprofiles.metrics.indicator.CountedUnit.COUNTRY;
import static org.migrationprofiles.metrics.indicator.CountedUnit.COUNTRY_PROFILE;

import jakarta.inject.Singleton;
import java.util.List;
import org.migrationprofiles.metrics.indicator.RestsOn;
import org.migrationprofiles.metrics.indicator.catalogue.CataloguedIndicator;

/** Tells whether a country produces its profile itself. */
@Singleton
@RestsOn("country-profile.institutionalisation")
class Institutionalised extends CataloguedIndicator {

    Institutionalised() {
        super(
                "institutionalised",
                Kind.PROPORTION,
                "Whether the country produces the profile itself.",
                List.of(COUNTRY_PROFILE, COUNTRY),
                List.of("S86"));
    }

    @Override
    public int formulaVersion() {
        return 2;
    }

    @Override
    public String provenances() {
        return filled("""
                select profile.state -> 'institutionalisation' -> 'provenance' from replica profile
                where profile.aggregate_type = 'country-profile' and profile.id = any (u.profile_ids)
                """);
    }
}
