package org.migrationprofiles.metrics.indicator;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a figure is asked of. Filters that are empty or null do not limit.
 *
 * @param unit what is counted
 * @param population of which
 * @param rollUp what a project of several countries must have
 * @param funderCategories any of these among the funders
 * @param fundingYearFrom earliest funding year
 * @param fundingYearTo latest funding year
 * @param publicationYearFrom earliest edition year
 * @param publicationYearTo latest edition year
 * @param countries any of these, ISO 3166-1 alpha-3
 * @param types any of these; MP and EMP when empty, so that a regional synthesis counts only when asked for
 * @param regionScheme of regions and of a breakdown by region
 * @param regions any of these of the scheme
 * @param groupBy the breakdown
 * @param yearAxis of a breakdown by year
 * @param asOf the date at which membership of a region is read where its scheme has no date of its own
 */
public record IndicatorQuery(
        CountedUnit unit,
        NamedPopulation population,
        RollUp rollUp,
        List<String> funderCategories,
        @Nullable Integer fundingYearFrom,
        @Nullable Integer fundingYearTo,
        @Nullable Integer publicationYearFrom,
        @Nullable Integer publicationYearTo,
        List<String> countries,
        List<String> types,
        @Nullable String regionScheme,
        List<String> regions,
        @Nullable Grouping groupBy,
        YearAxis yearAxis,
        LocalDate asOf) {

    /** A query without filters and breakdown. */
    public static IndicatorQuery of(CountedUnit unit, NamedPopulation population, LocalDate asOf) {
        return new IndicatorQuery(
                unit,
                population,
                RollUp.ANY,
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                YearAxis.PUBLICATION_YEAR,
                asOf);
    }

    /** The same of another unit and population. */
    public IndicatorQuery of(CountedUnit otherUnit, NamedPopulation otherPopulation) {
        return new IndicatorQuery(
                otherUnit,
                otherPopulation,
                rollUp,
                funderCategories,
                fundingYearFrom,
                fundingYearTo,
                publicationYearFrom,
                publicationYearTo,
                countries,
                types,
                regionScheme,
                regions,
                groupBy,
                yearAxis,
                asOf);
    }

    /** The same broken down by year, from a first to a last one. */
    public IndicatorQuery byYear(YearAxis axis, @Nullable Integer from, @Nullable Integer to) {
        boolean funding = axis == YearAxis.FUNDING_YEAR;
        return new IndicatorQuery(
                unit,
                population,
                rollUp,
                funderCategories,
                funding ? from : fundingYearFrom,
                funding ? to : fundingYearTo,
                funding ? publicationYearFrom : from,
                funding ? publicationYearTo : to,
                countries,
                types,
                regionScheme,
                regions,
                Grouping.YEAR,
                axis,
                asOf);
    }

    /** The same broken down by the regions of a scheme. */
    public IndicatorQuery byRegion(String scheme) {
        return in(scheme, regions, Grouping.REGION);
    }

    /** The same of certain regions of a scheme only. */
    public IndicatorQuery inRegions(String scheme, List<String> some) {
        return in(scheme, List.copyOf(some), null);
    }

    private IndicatorQuery in(String scheme, List<String> some, @Nullable Grouping grouping) {
        return new IndicatorQuery(
                unit,
                population,
                rollUp,
                funderCategories,
                fundingYearFrom,
                fundingYearTo,
                publicationYearFrom,
                publicationYearTo,
                countries,
                types,
                scheme,
                some,
                grouping,
                yearAxis,
                asOf);
    }
}
