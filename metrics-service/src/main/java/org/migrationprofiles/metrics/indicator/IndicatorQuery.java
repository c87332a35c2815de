package org.migrationprofiles.metrics.indicator;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a figure is asked of.
 *
 * @param unit what is counted
 * @param population of which
 * @param rollUp what a project of several countries must have
 * @param filters what narrows the population
 * @param category the only one of the indicator's categories that counts; null for all together
 * @param regionScheme of regions and of a breakdown by region
 * @param regions any of these of the scheme; empty for all
 * @param groupBy the breakdown
 * @param group the only group of the breakdown that is asked about, by its key; null for all
 * @param yearAxis of a breakdown by year
 * @param asOf the date at which membership of a region is read where its scheme has no date of its own
 * @param observedBy the date that was asked for, after which nothing counts as observed
 */
public record IndicatorQuery(
        CountedUnit unit,
        NamedPopulation population,
        RollUp rollUp,
        UnitFilters filters,
        @Nullable String category,
        @Nullable String regionScheme,
        List<String> regions,
        @Nullable Grouping groupBy,
        @Nullable String group,
        YearAxis yearAxis,
        LocalDate asOf,
        LocalDate observedBy) {

    private static final List<String> FUND = List.of("IDF");

    /** A query without filters and breakdown. */
    public static IndicatorQuery of(CountedUnit unit, NamedPopulation population, LocalDate asOf) {
        return new IndicatorQuery(
                unit,
                population,
                RollUp.ANY,
                UnitFilters.NONE,
                null,
                null,
                List.of(),
                null,
                null,
                YearAxis.PUBLICATION_YEAR,
                asOf,
                asOf);
    }

    /** The same of another unit and population. */
    public IndicatorQuery of(CountedUnit otherUnit, NamedPopulation otherPopulation) {
        return new IndicatorQuery(
                otherUnit,
                otherPopulation,
                rollUp,
                filters,
                category,
                regionScheme,
                regions,
                groupBy,
                group,
                yearAxis,
                asOf,
                observedBy);
    }

    /** The same broken down by year, from a first to a last one. */
    public IndicatorQuery byYear(YearAxis axis, @Nullable Integer from, @Nullable Integer to) {
        UnitFilters within = switch (axis) {
            case FUNDING_YEAR -> filters.funded(from, to);
            case PUBLICATION_YEAR -> filters.published(from, to);
            case OBSERVATION_YEAR -> filters;
        };
        return narrowed(within, category, regionScheme, regions, Grouping.YEAR, null, axis);
    }

    /** The same of what was funded from a first to a last year; null for no limit. */
    public IndicatorQuery funded(@Nullable Integer from, @Nullable Integer to) {
        return limited(filters.funded(from, to));
    }

    /** The same of what has a funder of any of these categories. */
    public IndicatorQuery fundedBy(List<String> categories) {
        return limited(filters.fundedBy(categories));
    }

    /** The same of what has funders, and none of these categories. */
    public IndicatorQuery notFundedBy(List<String> categories) {
        return limited(filters.notFundedBy(categories));
    }

    /** The same broken down by the regions of a scheme. */
    public IndicatorQuery byRegion(String scheme) {
        return in(scheme, regions, Grouping.REGION);
    }

    /** The same of certain regions of a scheme only. */
    public IndicatorQuery inRegions(String scheme, List<String> some) {
        return in(scheme, List.copyOf(some), null);
    }

    /** The same of one category alone, without a breakdown. */
    public IndicatorQuery ofCategory(String only) {
        return narrowed(filters, only, regionScheme, regions, null, null, yearAxis);
    }

    /**
     * The same of one group of its breakdown alone.
     *
     * @param key of the group
     */
    public IndicatorQuery ofGroup(String key) {
        return groupBy == Grouping.CATEGORY
                ? ofCategory(key)
                : narrowed(filters, category, regionScheme, regions, groupBy, key, yearAxis);
    }

    /** The same with membership of regions read at another date. */
    IndicatorQuery readAt(LocalDate date) {
        return new IndicatorQuery(
                unit,
                population,
                rollUp,
                filters,
                category,
                regionScheme,
                regions,
                groupBy,
                group,
                yearAxis,
                date,
                observedBy);
    }

    /** Whether all of it is of the Fund: by its population, or since nothing else is let in of all there is. */
    boolean ofTheFund() {
        return population != NamedPopulation.ALL
                || filters.funderCategories().equals(FUND)
                || (groupBy == Grouping.FUNDER_CATEGORY && FUND.get(0).equals(group));
    }

    /** The programme that all of it is of, as what is said of a programme names it; null where it is of none. */
    @Nullable
    String programme() {
        return ofTheFund() ? NamedPopulation.IDF_COMPLETED.programme() : null;
    }

    /** Whether the query lets in what a group is of; of types and statuses that it does not ask for, none are counted. */
    boolean countsGroup(Grouping grouping, String key) {
        return switch (grouping) {
            case TYPE -> filters.countedTypes().contains(key);
            case STATUS ->
                filters.countedStatuses().stream()
                        .anyMatch(status -> status.name().equals(key));
            case YEAR, REGION, COUNTRY, FUNDER_CATEGORY, LANGUAGE, SAMPLED, EVALUATED, CATEGORY -> true;
        };
    }

    /** The axis of a breakdown by year; null without one. */
    @Nullable
    YearAxis namedYearAxis() {
        return groupBy == Grouping.YEAR ? yearAxis : null;
    }

    /** Whether something without a funding year cannot be placed. */
    boolean needsFundingYear() {
        return filters.fundingYearFrom() != null
                || filters.fundingYearTo() != null
                || population == NamedPopulation.FUNDED_2011_2014
                || (groupBy == Grouping.YEAR && yearAxis == YearAxis.FUNDING_YEAR);
    }

    /** Whether something without an edition year cannot be placed. */
    boolean needsPublicationYear() {
        return filters.publicationYearFrom() != null
                || filters.publicationYearTo() != null
                || (groupBy == Grouping.YEAR && yearAxis == YearAxis.PUBLICATION_YEAR);
    }

    private IndicatorQuery limited(UnitFilters limits) {
        return narrowed(limits, category, regionScheme, regions, groupBy, group, yearAxis);
    }

    private IndicatorQuery in(String scheme, List<String> some, @Nullable Grouping grouping) {
        return narrowed(filters, category, scheme, some, grouping, null, yearAxis);
    }

    private IndicatorQuery narrowed(
            UnitFilters within,
            @Nullable String only,
            @Nullable String scheme,
            List<String> some,
            @Nullable Grouping grouping,
            @Nullable String key,
            YearAxis axis) {
        return new IndicatorQuery(
                unit, population, rollUp, within, only, scheme, some, grouping, key, axis, asOf, observedBy);
    }
}
