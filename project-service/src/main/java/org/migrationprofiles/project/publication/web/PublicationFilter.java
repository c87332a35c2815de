package org.migrationprofiles.project.publication.web;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;
import org.migrationprofiles.project.publication.PublicationSearch;

/** The query of a list of publications. */
public class PublicationFilter {

    @Parameter(description = "Id of the country profile that they are editions of.")
    @QueryParam("profileId")
    @Nullable
    String profileId;

    PublicationSearch checked() {
        try {
            return new PublicationSearch(profileId == null ? null : UUID.fromString(profileId));
        } catch (IllegalArgumentException notAnId) {
            throw new ProblemException(
                    ProblemTypes.INVALID_PARAMETER,
                    "profileId is the id of a country profile.",
                    List.of(new FieldError("?profileId", "A UUID.")));
        }
    }
}
