package org.migrationprofiles.evaluation.claim;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Provenance;

/**
 * What is known of one claim.
 *
 * @param key short and unique; never changes
 * @param references sentences and contradictions of the report that it stands for, such as S12 and C1
 * @param statement the words of the source
 * @param kind what sort of thing is claimed
 * @param indicator the indicator of metrics-service that it can be checked by
 * @param unit what is counted
 * @param population the named population that it is claimed of
 * @param filters further limits of the population
 * @param n how many it claims
 * @param total of how many
 * @param value a claimed mean or amount, as exactly as reported
 * @param valueUnit unit of the value
 * @param parameters what the kind of claim needs besides
 * @param provenance who claims it and where
 */
public record ClaimContent(
        @NotNull
        @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,79}", message = "Small letters, digits and hyphens, 80 at most.")
        String key,

        @Size(max = 20) List<@NotNull String> references,
        @NotBlank @Size(max = 2000) String statement,
        @NotNull ClaimKind kind,
        @NotBlank @Size(max = 100) String indicator,
        @NotNull Unit unit,
        @NotBlank @Size(max = 100) String population,
        @Size(max = 20) Map<String, String> filters,
        @Nullable @Min(0) Integer n,
        @Nullable @Min(0) Integer total,
        @Nullable BigDecimal value,
        @Nullable ValueUnit valueUnit,
        @Size(max = 20) Map<String, String> parameters,
        @Nullable @Valid Provenance provenance) {
    /** What is not given is empty. */
    public ClaimContent {
        references = references == null ? List.of() : List.copyOf(references);
        filters = filters == null ? Map.of() : Map.copyOf(filters);
        parameters = parameters == null ? Map.of() : Map.copyOf(parameters);
    }
}
