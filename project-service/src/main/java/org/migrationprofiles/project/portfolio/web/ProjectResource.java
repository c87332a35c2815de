package org.migrationprofiles.project.portfolio.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.AggregateAnswers;
import org.migrationprofiles.kit.change.HistoryParameters;
import org.migrationprofiles.kit.change.VersionEntry;
import org.migrationprofiles.kit.paging.ListParameters;
import org.migrationprofiles.kit.paging.Page;
import org.migrationprofiles.kit.patch.MergePatch;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.project.organisation.OrganisationParameters;
import org.migrationprofiles.project.portfolio.ProjectContent;
import org.migrationprofiles.project.portfolio.ProjectService;
import org.migrationprofiles.project.portfolio.ProjectState;
import org.migrationprofiles.project.region.CountryParameters;

/** Projects over HTTP. */
@Path("/v1/projects")
@Tag(name = "Projects")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
public class ProjectResource {

    private final ProjectService projects;
    private final AggregateAnswers answers;
    private final OrganisationParameters organisations;
    private final CountryParameters countries;

    @Inject
    public ProjectResource(
            ProjectService projects,
            AggregateAnswers answers,
            CountryParameters countries,
            OrganisationParameters organisations) {
        this.projects = projects;
        this.answers = answers;
        this.countries = countries;
        this.organisations = organisations;
    }

    @GET
    @Operation(operationId = "listProjects", summary = "Projects on record, page by page")
    @APIResponseSchema(Page.class)
    public Response list(@BeanParam ProjectFilter filter, @BeanParam ListParameters parameters) {
        var sought = filter.checked(countries, organisations);
        return answers.list(parameters, filter.order(), ProjectState.class, slice -> projects.search(sought, slice));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getProject",
            summary = "One project, by id or any of its identifiers; the answer names the primary one")
    @APIResponseSchema(ProjectState.class)
    public Response get(@PathParam("id") String id) {
        return answers.read(id, projects::version, projects::get);
    }

    @GET
    @Path("{id}/history")
    @Operation(
            operationId = "getProjectHistory",
            summary = "Every version of one project, with what changed and who did it")
    public RestResponse<List<VersionEntry>> history(
            @PathParam("id") String id, @BeanParam HistoryParameters parameters) {
        return answers.history(projects.get(id), parameters);
    }

    @POST
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(operationId = "createProject", summary = "Put a new project on record")
    @APIResponseSchema(value = ProjectState.class, responseCode = "201")
    public Response create(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid ProjectContent content) {
        return answers.create(key, content, projects::create);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(operationId = "replaceProject", summary = "Replace what is on record about one project")
    @APIResponseSchema(ProjectState.class)
    public Response replace(@PathParam("id") String id, @NotNull @Valid ProjectContent content) {
        return answers.replace(projects.get(id), content, projects::change);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(operationId = "patchProject", summary = "Change fields of one project")
    @APIResponseSchema(ProjectState.class)
    public Response patch(@PathParam("id") String id, @NotNull JsonNode patch) throws JsonProcessingException {
        return answers.patch(projects.get(id), patch, ProjectContent.class, projects::change);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(operationId = "deleteProject", summary = "Mark one project as deleted, with a reason that is kept")
    public Response delete(@PathParam("id") String id, @QueryParam("reason") @Nullable String reason) {
        return answers.delete(projects.get(id), reason, projects::delete);
    }

    @POST
    @Path("{id}/restore")
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(operationId = "restoreProject", summary = "Bring one deleted project back, with a reason that is kept")
    @APIResponseSchema(ProjectState.class)
    public Response restore(@PathParam("id") String id, @QueryParam("reason") @Nullable String reason) {
        return answers.restore(projects.get(id), reason, projects::restore);
    }
}
