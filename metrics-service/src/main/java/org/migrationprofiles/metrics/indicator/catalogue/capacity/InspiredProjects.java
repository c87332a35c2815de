package org.migrationprofiles.metrics.indicator.catalogue.capacity;

import static org.migrationprofiles.metrics.indicator.CountedUnit.COUNTRY;
import static org.migrationprofiles.metrics.indicator.CountedUnit.COUNTRY_PROFILE;
import static org.migrationprofiles.metrics.indicator.CountedUnit.PROJECT;

import jakarta.inject.Singleton;
import java.util.List;
import org.migrationprofiles.metrics.indicator.RestsOn;
import org.migrationprofiles.metrics.indicator.catalogue.CataloguedIndicator;

/** Refuses to count what profiles inspired (S59), so that whoever asks is told why instead of finding nothing. */
@Singleton
@RestsOn({})
class InspiredProjects extends CataloguedIndicator {

    InspiredProjects() {
        super(
                "inspired-projects",
                Kind.PROPORTION,
                "Whether a profile inspired later projects: never counted, since evidence does not suffice.",
                List.of(COUNTRY_PROFILE, PROJECT, COUNTRY),
                List.of("S59"));
    }

    @Override
    public String refusal() {
        return "That a project came after a profile does not show that it came of it. The report tried to count projects"
                + " before and after profiles, and found that the numbers did not correlate enough to be included. Links"
                + " between projects that a source names are on record with the strength of their evidence; they are a"
                + " list, and what nobody named may be just as many.";
    }
}
