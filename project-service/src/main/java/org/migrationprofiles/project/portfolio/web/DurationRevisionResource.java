package org.migrationprofiles.project.portfolio.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.migrationprofiles.project.portfolio.DurationRevision;
import org.migrationprofiles.project.portfolio.ProjectService;
import org.migrationprofiles.project.portfolio.ProjectState;

/** Revisions of the end of projects, over HTTP. */
@Path("/v1/projects/{id}/duration-revisions")
@Tag(name = "Projects")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.PROJECT_EDITOR)
public class DurationRevisionResource {

    private final ProjectService projects;
    private final AggregateAnswers answers;

    @Inject
    public DurationRevisionResource(ProjectService projects, AggregateAnswers answers) {
        this.projects = projects;
        this.answers = answers;
    }

    @POST
    @Operation(
            operationId = "reviseProjectDuration",
            summary = "Add one revision of the end of one project, after those on record")
    @Extension(name = "x-part", value = "true")
    @APIResponseSchema(ProjectState.class)
    public Response revise(@PathParam("id") String id, @NotNull @Valid DurationRevision revision) {
        return answers.act(projects.get(id), revision, projects::revise);
    }
}
