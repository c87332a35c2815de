package org.migrationprofiles.project.portfolio.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.migrationprofiles.kit.aggregate.AggregateAnswers;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.project.portfolio.ProjectDurations;
import org.migrationprofiles.project.portfolio.ProjectService;

/** How long projects take, over HTTP. */
@Path("/v1/projects/{id}/durations")
@Tag(name = "Projects")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
public class ProjectDurationResource {

    private final ProjectService projects;
    private final AggregateAnswers answers;

    @Inject
    public ProjectDurationResource(ProjectService projects, AggregateAnswers answers) {
        this.projects = projects;
        this.answers = answers;
    }

    @GET
    @Operation(
            operationId = "getProjectDurations",
            summary =
                    "How many months one project was to take and took, as bounds where dates are not known to the day")
    @Extension(name = "x-part", value = "true")
    @APIResponseSchema(ProjectDurations.class)
    public Response get(@PathParam("id") String id) {
        return answers.readPart(id, projects::version, projects::get, ProjectDurations::of);
    }
}
