package org.migrationprofiles.project.publication.web;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.parameter.Ids;
import org.migrationprofiles.project.publication.PublicationSearch;

/** The query of a list of publications. */
public class PublicationFilter {

    @Parameter(
            description = "Id of the country profile that they are editions of.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @QueryParam("profileId")
    @Nullable
    String profileId;

    PublicationSearch checked() {
        return new PublicationSearch(Ids.optional("profileId", profileId));
    }
}
