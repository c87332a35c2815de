package org.migrationprofiles.metrics.indicator.catalogue.funding;

import static org.migrationprofiles.metrics.indicator.CountedUnit.PROJECT;

import jakarta.inject.Singleton;
import java.util.List;
import org.migrationprofiles.metrics.indicator.RestsOn;
import org.migrationprofiles.metrics.indicator.catalogue.CataloguedIndicator;

/** Tells what projects may cost. The report names no amount, so none is on record until another source does. */
@Singleton
@RestsOn("project.budgets")
class Budget extends CataloguedIndicator {

    Budget() {
        super(
                "budget",
                Kind.AMOUNT,
                "US dollars that a project may cost: the last of its budgets that is not made up.",
                List.of(PROJECT),
                List.of("S40", "S41", "S42"));
    }

    @Override
    public String provenances() {
        return filled("""
                select given.budget -> 'provenance' from (
                    select entry.budget from {budgets} entry where not synthetic order by place desc limit 1) given
                """);
    }

    /** None on record, made up ones only, or another currency without a rate. */
    @Override
    public String unknownReason() {
        return filled("""
                select case when count(*) = 0 then 'NO_BUDGET'
                            when bool_and(synthetic) then 'SYNTHETIC_ONLY' else 'NO_EXCHANGE_RATE' end
                from {budgets} entry
                """);
    }
}
