package org.migrationprofiles.metrics.funding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.metrics.indicator.NamedPopulation;

/**
 * What of the money is asked.
 *
 * @param population projects of which
 * @param budget which of their budgets counts
 * @param synthetic what is done with made-up amounts
 * @param allocation how a project's money is divided
 * @param regionScheme by whose regions it is told as well; null for none
 * @param asOf the date at which membership of a region is read where its scheme has no date of its own
 */
public record FundingQuery(
        NamedPopulation population,
        BudgetStage budget,
        SyntheticAmounts synthetic,
        AllocationMethod allocation,
        @Nullable String regionScheme,
        LocalDate asOf) {}
