package org.migrationprofiles.metrics.indicator.catalogue.process;

import static org.migrationprofiles.metrics.indicator.CountedUnit.PROJECT;

import jakarta.inject.Singleton;
import java.util.List;
import org.migrationprofiles.metrics.indicator.RestsOn;
import org.migrationprofiles.metrics.indicator.catalogue.CataloguedIndicator;

/** Tells whether a government made a project its own. */
@Singleton
@RestsOn("project.participation")
class GovernmentBuyIn extends CataloguedIndicator {

    GovernmentBuyIn() {
        super(
                "government-buy-in",
                Kind.PROPORTION,
                "Whether a government made the project its own, by what is said of the latest time as of the "
                        + "date; where that differs, unknown.",
                List.of(PROJECT),
                List.of("S77"));
    }

    @Override
    public String provenances() {
        return filled("""
                select place from {buy-in-said} said
                where coalesce(first_day_of(since), first_day_of(until), :asOf) <= :asOf
                """);
    }

    @Override
    public String observations() {
        return filled("{buy-in-said}");
    }

    /** 2: what is said of the time after the date that is asked for does not count. */
    @Override
    public int formulaVersion() {
        return 2;
    }
}
