package org.migrationprofiles.project.profile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.kit.time.PartialDate;

/**
 * That a country has made the profile its own: it produces the profile itself, as Bosnia and Herzegovina does (S86). Who
 * pays stands in the profile's funders.
 *
 * @param producerId who produces it, an organisation on record; its category says whether it is a government
 * @param mandate the law, decree or decision behind it
 * @param since when the country took it over, as exactly as known
 * @param provenance where this was found
 */
public record Institutionalisation(
        @NotNull UUID producerId,
        @Nullable @Size(max = 2000) String mandate,
        @Nullable @Valid PartialDate since,
        @Nullable @Valid Provenance provenance) {}
