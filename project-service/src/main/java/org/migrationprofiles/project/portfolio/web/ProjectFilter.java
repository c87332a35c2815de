package org.migrationprofiles.project.portfolio.web;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;
import org.migrationprofiles.project.portfolio.ProjectSearch;
import org.migrationprofiles.project.region.CountryParameters;

/** The query of a list of projects. */
public class ProjectFilter {

    @Parameter(description = "Any identifier of a project, such as PR.0136.")
    @QueryParam("identifier")
    @Nullable
    String identifier;

    @Parameter(description = "ISO 3166-1 alpha-2, alpha-3 or M49 code of a country that takes part.")
    @QueryParam("country")
    @Nullable
    String country;

    @Parameter(description = "The year in which the Fund allotted money.", schema = @Schema(type = SchemaType.INTEGER))
    @QueryParam("fundingYear")
    @Nullable
    String fundingYear;

    @Parameter(description = "Part of a title, in any case.")
    @QueryParam("text")
    @Nullable
    String text;

    ProjectSearch checked(CountryParameters countries) {
        return new ProjectSearch(identifier, countries.iso3("country", country), year(), text);
    }

    private @Nullable Integer year() {
        if (fundingYear == null) {
            return null;
        }
        try {
            return Integer.valueOf(fundingYear);
        } catch (NumberFormatException notAYear) {
            throw new ProblemException(
                    ProblemTypes.INVALID_PARAMETER,
                    "fundingYear is a year.",
                    List.of(new FieldError("?fundingYear", "A year, such as 2013.")));
        }
    }
}
