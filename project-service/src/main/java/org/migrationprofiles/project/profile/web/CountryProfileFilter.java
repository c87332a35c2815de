package org.migrationprofiles.project.profile.web;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.parameter.Ids;
import org.migrationprofiles.project.profile.CountryProfileSearch;
import org.migrationprofiles.project.region.CountryParameters;

/** The query of a list of country profiles. */
public class CountryProfileFilter {

    @Parameter(
            description = "Id of the project that makes them.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @QueryParam("projectId")
    @Nullable
    String projectId;

    @Parameter(description = "ISO 3166-1 alpha-2, alpha-3 or M49 code of the country.")
    @QueryParam("country")
    @Nullable
    String country;

    CountryProfileSearch checked(CountryParameters countries) {
        return new CountryProfileSearch(Ids.optional("projectId", projectId), countries.iso3("country", country));
    }
}
