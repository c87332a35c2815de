package org.migrationprofiles.project.portfolio.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.migrationprofiles.project.portfolio.CorrectedStatus;
import org.migrationprofiles.project.portfolio.ProjectService;
import org.migrationprofiles.project.portfolio.ProjectState;
import org.migrationprofiles.project.portfolio.StatusAnswer;

/** Where projects stand, over HTTP. */
@Path("/v1/projects/{id}/status")
@Tag(name = "Projects")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
public class ProjectStatusResource {

    private final ProjectService projects;
    private final AggregateAnswers answers;

    @Inject
    public ProjectStatusResource(ProjectService projects, AggregateAnswers answers) {
        this.projects = projects;
        this.answers = answers;
    }

    @GET
    @Operation(
            operationId = "getProjectStatus",
            summary = "Where one project stands, with IATI's code, and what it may become")
    @Extension(name = "x-part", value = "true")
    @APIResponseSchema(StatusAnswer.class)
    public Response get(@PathParam("id") String id) {
        return answers.readPart(id, projects::version, projects::get, StatusAnswer::of);
    }

    @POST
    @Path("corrections")
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(
            operationId = "correctProjectStatus",
            summary = "Say that the status on record is wrong, why, and what is right, whether or not it follows")
    @Extension(name = "x-part", value = "true")
    @APIResponseSchema(ProjectState.class)
    public Response correct(@PathParam("id") String id, @NotNull @Valid CorrectedStatus corrected) {
        return answers.act(projects.get(id), corrected, projects::correctStatus);
    }
}
