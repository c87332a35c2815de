package org.migrationprofiles.project.profile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.kit.value.WebAddress;

/**
 * An assessment of the country by the Migration Governance Indicators, which a profile is linked to (S107b).
 *
 * @param year of the assessment, 2015 to 2100
 * @param domains that it covers; none where that is not known
 * @param url where it can be read
 * @param provenance where the link was found
 */
public record MgiAssessment(
        @NotNull @Min(2015) @Max(2100) Integer year,
        @Size(max = 6) List<@NotNull MgiDomain> domains,
        @Nullable @WebAddress String url,
        @Nullable @Valid Provenance provenance) {

    /** Domains that are not given are not known. */
    public MgiAssessment {
        domains = domains == null ? List.of() : List.copyOf(domains);
    }
}
