package org.migrationprofiles.metrics.indicator.catalogue.process;

import static org.migrationprofiles.metrics.indicator.CountedUnit.COUNTRY;
import static org.migrationprofiles.metrics.indicator.CountedUnit.COUNTRY_PROFILE;
import static org.migrationprofiles.metrics.indicator.CountedUnit.PROJECT;
import static org.migrationprofiles.metrics.indicator.CountedUnit.PUBLICATION;

import jakarta.inject.Singleton;
import java.util.List;
import org.migrationprofiles.metrics.indicator.RestsOn;
import org.migrationprofiles.metrics.indicator.catalogue.CataloguedIndicator;

/** Tells whether more copies were wanted than there were. */
@Singleton
@RestsOn({"publication.visibility", "publication.availability"})
class CopiesShortfall extends CataloguedIndicator {

    CopiesShortfall() {
        super(
                "copies-shortfall",
                Kind.PROPORTION,
                "Whether more copies were requested than printed: what the numbers force; where they "
                        + "force nothing, what a source says.",
                List.of(PUBLICATION, COUNTRY_PROFILE, PROJECT, COUNTRY),
                List.of("S75", "S95"));
    }

    @Override
    public boolean observed() {
        return true;
    }

    @Override
    public String provenances() {
        return filled("select place from {copies-said} said");
    }
}
