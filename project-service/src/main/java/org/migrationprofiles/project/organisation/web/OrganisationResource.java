package org.migrationprofiles.project.organisation.web;

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
import org.migrationprofiles.project.organisation.Organisation;
import org.migrationprofiles.project.organisation.OrganisationContent;
import org.migrationprofiles.project.organisation.OrganisationService;
import org.migrationprofiles.project.organisation.OrganisationState;

/** Organisations over HTTP. */
@Path("/v1/organisations")
@Tag(name = "Organisations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
public class OrganisationResource {

    private final OrganisationService organisations;
    private final AggregateAnswers answers;

    @Inject
    public OrganisationResource(OrganisationService organisations, AggregateAnswers answers) {
        this.organisations = organisations;
        this.answers = answers;
    }

    @GET
    @Operation(operationId = "listOrganisations", summary = "Organisations on record, page by page")
    @APIResponseSchema(Page.class)
    public Response list(@BeanParam OrganisationFilter filter, @BeanParam ListParameters parameters) {
        var sought = filter.checked();
        return answers.list(
                parameters, filter.order(), OrganisationState.class, slice -> organisations.search(sought, slice));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getOrganisation", summary = "One organisation, by id or key")
    @APIResponseSchema(OrganisationState.class)
    public Response get(@PathParam("id") String id) {
        return answers.read(Organisation.class, id, organisations::get);
    }

    @GET
    @Path("{id}/history")
    @Operation(
            operationId = "getOrganisationHistory",
            summary = "Every version of one organisation, with what changed and who did it")
    public RestResponse<List<VersionEntry>> history(
            @PathParam("id") String id, @BeanParam HistoryParameters parameters) {
        return answers.history(organisations.get(id), parameters);
    }

    @POST
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(operationId = "createOrganisation", summary = "Put a new organisation on record")
    @APIResponseSchema(value = OrganisationState.class, responseCode = "201")
    public Response create(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid OrganisationContent content) {
        return answers.create(key, content, organisations::create);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(operationId = "replaceOrganisation", summary = "Replace what is on record about one organisation")
    @APIResponseSchema(OrganisationState.class)
    public Response replace(@PathParam("id") String id, @NotNull @Valid OrganisationContent content) {
        return answers.replace(organisations.get(id), content, organisations::change);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(operationId = "patchOrganisation", summary = "Change fields of one organisation")
    @APIResponseSchema(OrganisationState.class)
    public Response patch(@PathParam("id") String id, @NotNull JsonNode patch) throws JsonProcessingException {
        return answers.patch(organisations.get(id), patch, OrganisationContent.class, organisations::change);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(
            operationId = "deleteOrganisation",
            summary = "Mark one organisation as deleted, with a reason that is kept")
    public Response delete(@PathParam("id") String id, @QueryParam("reason") @Nullable String reason) {
        return answers.delete(organisations.get(id), reason, organisations::delete);
    }

    @POST
    @Path("{id}/restore")
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(
            operationId = "restoreOrganisation",
            summary = "Bring one deleted organisation back, with a reason that is kept")
    @APIResponseSchema(OrganisationState.class)
    public Response restore(@PathParam("id") String id, @QueryParam("reason") @Nullable String reason) {
        return answers.restore(organisations.get(id), reason, organisations::restore);
    }
}
