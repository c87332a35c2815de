package org.migrationprofiles.metrics.claim;

import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.metrics.indicator.CountedUnit;
import org.migrationprofiles.metrics.indicator.IndicatorQuery;
import org.migrationprofiles.metrics.indicator.NamedPopulation;

/** Words for units, populations and lists. */
final class Words {

    private Words() {}

    /** A unit, one of it. */
    static String one(CountedUnit unit) {
        return switch (unit) {
            case PUBLICATION -> "publication";
            case COUNTRY_PROFILE -> "country profile";
            case PROJECT -> "project";
            case COUNTRY -> "country";
            case SURVEY -> "survey";
        };
    }

    /** A unit, more of it. */
    static String many(CountedUnit unit) {
        return unit == CountedUnit.COUNTRY ? "countries" : one(unit) + "s";
    }

    /**
     * What a claim was asked of, with its filters, such as {@code completed country profiles of the Fund with country
     * MUS,SYC}.
     */
    static String asked(ClaimQuestion question) {
        List<String> filters = new TreeMap<>(question.claim().filters())
                .entrySet().stream()
                        .map(filter -> filter.getKey() + " " + filter.getValue())
                        .toList();
        return many(question.query()) + (filters.isEmpty() ? "" : " with " + list(filters, "and"));
    }

    /** All of a population, such as {@code completed projects of the Fund}; its filters are told by whoever has any. */
    static String many(IndicatorQuery query) {
        return many(query.unit(), query.population());
    }

    /** The same by names; names that say nothing stay as they are. */
    static String many(@Nullable String unit, @Nullable String population) {
        if (population == null) {
            return units(unit);
        }
        for (CountedUnit known : CountedUnit.values()) {
            for (NamedPopulation named : NamedPopulation.values()) {
                if (known.name().equals(unit) && named.name().equals(population)) {
                    return many(known, named);
                }
            }
        }
        return units(unit) + " in " + population;
    }

    private static String units(@Nullable String unit) {
        for (CountedUnit known : CountedUnit.values()) {
            if (known.name().equals(unit)) {
                return many(known);
            }
        }
        return unit == null ? "something else" : unit;
    }

    private static String many(CountedUnit unit, NamedPopulation population) {
        String units = many(unit);
        return switch (population) {
            case ALL -> "completed " + units + " of all funders";
            case IDF_COMPLETED -> "completed " + units + " of the Fund";
            case SAMPLED -> "sampled " + units;
            case FUNDED_2011_2014 -> units + " funded from 2011 to 2014";
        };
    }

    /** A population without a unit, such as {@code the sampled}. */
    static String population(NamedPopulation population) {
        return switch (population) {
            case ALL -> "all completed, whoever funds them";
            case IDF_COMPLETED -> "those completed with money of the Fund";
            case SAMPLED -> "those sampled (evaluated or surveyed)";
            case FUNDED_2011_2014 -> "those funded from 2011 to 2014";
        };
    }

    /** Such as {@code a, b and c}. */
    static String list(List<String> parts, String conjunction) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " " + conjunction + " " + parts.get(last);
    }
}
