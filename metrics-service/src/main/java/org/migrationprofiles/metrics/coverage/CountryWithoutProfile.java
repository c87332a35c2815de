package org.migrationprofiles.metrics.coverage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.metrics.status.Existence;
import org.migrationprofiles.metrics.status.ProfileStatusAnswer;

/**
 * A country of which no released profile is on record, whoever would pay for it.
 *
 * @param iso3 ISO 3166-1 alpha-3
 * @param iso2 ISO 3166-1 alpha-2
 * @param m49 three digits
 * @param name in English, as M49 has it
 * @param exists NO where a source says that there is none; UNKNOWN where nothing is on record, which is no no
 * @param sources that say so
 * @param status where the status of its profile is
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CountryWithoutProfile(
        String iso3,
        @Nullable String iso2,
        @Nullable String m49,
        String name,
        Existence exists,
        List<ProfileStatusAnswer.Source> sources,
        String status) {}
