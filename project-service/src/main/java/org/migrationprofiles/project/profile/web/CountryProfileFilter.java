package org.migrationprofiles.project.profile.web;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;
import org.migrationprofiles.project.profile.CountryProfileSearch;

/** The query of a list of country profiles. */
public class CountryProfileFilter {

    @Parameter(description = "Id of the project that makes them.")
    @QueryParam("projectId")
    @Nullable
    String projectId;

    @Parameter(description = "ISO 3166-1 alpha-3 code of the country.")
    @QueryParam("country")
    @Nullable
    String country;

    CountryProfileSearch checked() {
        try {
            return new CountryProfileSearch(projectId == null ? null : UUID.fromString(projectId), country);
        } catch (IllegalArgumentException notAnId) {
            throw new ProblemException(
                    ProblemTypes.INVALID_PARAMETER,
                    "projectId is the id of a project.",
                    List.of(new FieldError("?projectId", "A UUID.")));
        }
    }
}
