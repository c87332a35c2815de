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
 * @param statement the words of the source
 * @param kind what sort of thing is claimed
 * @param indicator what it can be checked by
 * @param unit what is counted
 * @param population of which
 * @param filters further limits of the population, named as an indicator's parameters
 * @param n how many it claims
 * @param total of how many
 * @param value a claimed average, as exactly as reported
 * @param valueUnit of the value
 * @param parameters what its kind needs besides
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
        @Nullable String kind,
        @Nullable String indicator,
        @Nullable String unit,
        @Nullable String population,
        Map<String, String> filters,
        @Nullable Integer n,
        @Nullable Integer total,
        @Nullable BigDecimal value,
        @Nullable String valueUnit,
        Map<String, String> parameters,
        @Nullable String source,
        @Nullable String locator) {

    /**
     * A parameter that its kind cannot do without.
     *
     * @throws UncheckableClaim when it is not given
     */
    String parameter(String name) throws UncheckableClaim {
        String value = parameters.get(name);
        if (value == null || value.isBlank()) {
            throw new UncheckableClaim("it does not say its " + name);
        }
        return value;
    }
}
