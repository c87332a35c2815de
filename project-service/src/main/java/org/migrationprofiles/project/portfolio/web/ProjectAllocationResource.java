package org.migrationprofiles.project.portfolio.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.AggregateAnswers;
import org.migrationprofiles.kit.parameter.Booleans;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.project.portfolio.AllocatedBudget;
import org.migrationprofiles.project.portfolio.ProjectService;

/** The money of projects by country, over HTTP. */
@Path("/v1/projects/{id}/allocation")
@Tag(name = "Projects")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
public class ProjectAllocationResource {

    private final ProjectService projects;
    private final AggregateAnswers answers;

    @Inject
    public ProjectAllocationResource(ProjectService projects, AggregateAnswers answers) {
        this.projects = projects;
        this.answers = answers;
    }

    @GET
    @Operation(
            operationId = "getProjectAllocation",
            summary = "The budget in force of one project, divided to the cent among the countries that it is for")
    @Extension(name = "x-part", value = "true")
    @APIResponseSchema(AllocatedBudget.class)
    public Response get(
            @PathParam("id") String id,
            @Parameter(
                            description = "Whether a made-up budget counts where there is no real one; not by itself.",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    @QueryParam("includeSynthetic")
                    @Nullable
                    String includeSynthetic) {
        boolean synthetic = Booleans.orFalse("includeSynthetic", includeSynthetic);
        return answers.readPart(
                id, projects::version, projects::get, project -> AllocatedBudget.of(project, synthetic));
    }
}
