package org.migrationprofiles.metrics.indicator.catalogue.process;

import static org.migrationprofiles.metrics.indicator.CountedUnit.PROJECT;

import jakarta.inject.Singleton;
import java.util.List;
import org.migrationprofiles.metrics.indicator.catalogue.CataloguedIndicator;

/** Tells whether a government made a project its own. */
@Singleton
class GovernmentBuyIn extends CataloguedIndicator {

    GovernmentBuyIn() {
        super(
                "government-buy-in",
                Kind.PROPORTION,
                "Whether a government made the project its own, by what is said of the latest time; "
                        + "where that differs, unknown.",
                List.of(PROJECT),
                List.of("S77"));
    }
}
