package org.migrationprofiles.metrics.indicator.catalogue.funding;

import static org.migrationprofiles.metrics.indicator.CountedUnit.PROJECT;

import jakarta.inject.Singleton;
import java.util.List;
import org.migrationprofiles.metrics.indicator.catalogue.CataloguedIndicator;

/** Tells what projects may cost. The report names no amount, so none is on record until another source does. */
@Singleton
class Budget extends CataloguedIndicator {

    Budget() {
        super(
                "budget",
                Kind.AMOUNT,
                "US dollars that a project may cost: the last of its budgets that is not made up.",
                List.of(PROJECT),
                List.of("S40", "S41", "S42"));
    }
}
