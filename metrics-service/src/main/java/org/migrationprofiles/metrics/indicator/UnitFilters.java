package org.migrationprofiles.metrics.indicator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What narrows a population. Filters that are empty or null do not limit.
 *
 * @param funderCategories any of these among the funders
 * @param withoutFunderCategories none of these among the funders; what has no funder on record cannot be placed then
 * @param fundingYearFrom earliest funding year
 * @param fundingYearTo latest funding year
 * @param publicationYearFrom earliest edition year
 * @param publicationYearTo latest edition year
 * @param countries any of these, ISO 3166-1 alpha-3
 * @param types any of these; MP and EMP when empty, so that a regional synthesis counts only when asked for
 * @param languages any of these, BCP 47; {@code pt} is also {@code pt-BR} (RFC 4647, basic filtering)
 * @param statuses any of these; released only when empty
 * @param sampled YES, NO or UNKNOWN: whether it is evaluated or surveyed (S16)
 */
public record UnitFilters(
        List<String> funderCategories,
        List<String> withoutFunderCategories,
        @Nullable Integer fundingYearFrom,
        @Nullable Integer fundingYearTo,
        @Nullable Integer publicationYearFrom,
        @Nullable Integer publicationYearTo,
        List<String> countries,
        List<String> types,
        List<String> languages,
        List<UnitStatus> statuses,
        List<String> sampled) {

    private static final List<String> USUAL_TYPES = List.of("MP", "EMP");

    /** No filter at all. */
    public static final UnitFilters NONE = new UnitFilters(
            List.of(), List.of(), null, null, null, null, List.of(), List.of(), List.of(), List.of(), List.of());

    /** The statuses that count: those asked for, else what is released. */
    public List<UnitStatus> countedStatuses() {
        return statuses.isEmpty() ? List.of(UnitStatus.RELEASED) : statuses;
    }

    /** The types that count: those asked for, else profiles of countries, ordinary and extended. */
    List<String> countedTypes() {
        return types.isEmpty() ? USUAL_TYPES : types;
    }

    /** The same without funders of certain categories. */
    UnitFilters notFundedBy(List<String> categories) {
        return new UnitFilters(
                funderCategories,
                List.copyOf(categories),
                fundingYearFrom,
                fundingYearTo,
                publicationYearFrom,
                publicationYearTo,
                countries,
                types,
                languages,
                statuses,
                sampled);
    }

    /** The same with a funder of any of certain categories. */
    UnitFilters fundedBy(List<String> categories) {
        return new UnitFilters(
                List.copyOf(categories),
                withoutFunderCategories,
                fundingYearFrom,
                fundingYearTo,
                publicationYearFrom,
                publicationYearTo,
                countries,
                types,
                languages,
                statuses,
                sampled);
    }

    /** The same within other funding years. */
    UnitFilters funded(@Nullable Integer from, @Nullable Integer to) {
        return new UnitFilters(
                funderCategories,
                withoutFunderCategories,
                from,
                to,
                publicationYearFrom,
                publicationYearTo,
                countries,
                types,
                languages,
                statuses,
                sampled);
    }

    /** The same within other edition years. */
    UnitFilters published(@Nullable Integer from, @Nullable Integer to) {
        return new UnitFilters(
                funderCategories,
                withoutFunderCategories,
                fundingYearFrom,
                fundingYearTo,
                from,
                to,
                countries,
                types,
                languages,
                statuses,
                sampled);
    }
}
