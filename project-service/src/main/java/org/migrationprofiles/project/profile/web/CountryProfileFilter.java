package org.migrationprofiles.project.profile.web;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.paging.Order;
import org.migrationprofiles.kit.parameter.Choices;
import org.migrationprofiles.kit.parameter.Ids;
import org.migrationprofiles.project.organisation.FunderCategory;
import org.migrationprofiles.project.organisation.OrganisationParameters;
import org.migrationprofiles.project.portfolio.ProjectParameters;
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

    @Parameter(description = "Id or any identifier of the project that makes them, such as PR.0136.")
    @QueryParam("project")
    @Nullable
    String project;

    @Parameter(description = "ISO 3166-1 alpha-2, alpha-3 or M49 code, or a name, of the country.")
    @QueryParam("country")
    @Nullable
    String country;

    @Parameter(
            description =
                    "Id or key of an organisation that funds them; their project's funders count where they name none.")
    @QueryParam("funder")
    @Nullable
    String funder;

    @Parameter(
            description = "Category of an organisation that funds them, in the same sense.",
            schema = @Schema(implementation = FunderCategory.class))
    @QueryParam("funderCategory")
    @Nullable
    String funderCategory;

    @Parameter(
            description = "Id of the profile that they take the place of.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @QueryParam("supersedes")
    @Nullable
    String supersedes;

    @Parameter(
            description =
                    "One of id, country; - before it for descending. What has no value there comes last; ids break ties.")
    @QueryParam("sort")
    @Nullable
    String sort;

    CountryProfileSearch checked(
            CountryParameters countries, OrganisationParameters organisations, ProjectParameters projects) {
        return new CountryProfileSearch()
                .project(projects.id(projectId, project))
                .country(countries.iso3("country", country))
                .funder(organisations.id("funder", funder))
                .funderCategory(Choices.optional(FunderCategory.class, "funderCategory", funderCategory))
                .supersedes(Ids.optional("supersedes", supersedes));
    }

    Order order() {
        return Order.parse(sort, CountryProfileSearch.SORTS);
    }
}
