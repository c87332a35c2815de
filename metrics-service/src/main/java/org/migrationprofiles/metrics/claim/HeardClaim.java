package org.migrationprofiles.metrics.claim;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A claim as evaluation-service told it. Whatever is missing or of a form that no rule could use is null: the check
 * says so then, in words.
 *
 * @param id of the record
 * @param version of the record
 * @param deleted whether it was withdrawn
 * @param key short and unique
 * @param references sentences and contradictions of the report, such as S12 and C1
 * @param statement what is claimed, in the words of the source or put shortly
 * @param quote the words of the source
 * @param kind what sort of thing is claimed
 * @param indicator what it can be checked by
 * @param unit what is counted
 * @param population of which
 * @param yearAxis which years limit it, or tell the series
 * @param filters further limits of the population, named as an indicator's parameters
 * @param n how many it claims
 * @param total of how many
 * @param value a claimed average, as exactly as reported
 * @param valueUnit of the value
 * @param relation how the subjects stand to each other or to all others, or which way a series goes
 * @param subjects what it speaks of; between two, the first is what the claim is about
 * @param parameters what its kind needs besides; {@code missing} is what it lacks to be checked
 * @param competingClaims keys or ids of claims that cannot all be right together with this one
 * @param source title of the source, or its id when nothing has been heard of it
 * @param locator the place in the source
 */
public record HeardClaim(
        String id,
        long version,
        boolean deleted,
        String key,
        List<String> references,
        String statement,
        @Nullable String quote,
        @Nullable String kind,
        @Nullable String indicator,
        @Nullable String unit,
        @Nullable String population,
        @Nullable String yearAxis,
        Map<String, String> filters,
        @Nullable Integer n,
        @Nullable Integer total,
        @Nullable BigDecimal value,
        @Nullable String valueUnit,
        @Nullable String relation,
        List<Subject> subjects,
        Map<String, String> parameters,
        List<String> competingClaims,
        @Nullable String source,
        @Nullable String locator) {

    /**
     * A parameter that its kind cannot do without.
     *
     * @throws UncheckableClaim when it is not given
     */
    String parameter(String name) throws UncheckableClaim {
        String value = parameters.getOrDefault(name, otherwise(name));
        if (value == null || value.isBlank()) {
            throw new UncheckableClaim("it does not say its " + name);
        }
        return value;
    }

    /** What would have to be on record, or be computed, to check it, as the end of a sentence; null when it does not say. */
    @Nullable
    String missing() {
        String missing = parameters.get("missing");
        return missing == null || missing.isBlank() ? null : missing;
    }

    /** What other members say of a parameter that is not given. */
    private String otherwise(String parameter) {
        return switch (parameter) {
            case "axis" -> yearAxis == null ? "" : yearAxis;
            case "direction" -> {
                if ("INCREASES".equals(relation)) {
                    yield "INCREASING";
                }
                yield "DECREASES".equals(relation) ? "DECREASING" : "";
            }
            default -> "";
        };
    }

    /** Whether one of the two names the other as competing. */
    boolean competesWith(HeardClaim other) {
        return names(other) || other.names(this);
    }

    private boolean names(HeardClaim other) {
        return competingClaims.contains(other.key) || competingClaims.contains(other.id);
    }

    /**
     * What a claim speaks of.
     *
     * @param type such as PROJECT
     * @param id of the record; of a country its ISO 3166-1 alpha-3 code
     */
    public record Subject(String type, String id) {}
}
