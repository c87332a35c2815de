package org.migrationprofiles.metrics.report.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.migrationprofiles.kit.concurrency.Preconditions;
import org.migrationprofiles.kit.paging.Lists;
import org.migrationprofiles.kit.paging.Page;
import org.migrationprofiles.kit.paging.PageParameters;
import org.migrationprofiles.kit.request.RequestContext;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.metrics.QueryParameters;
import org.migrationprofiles.metrics.report.ReportDefinition;
import org.migrationprofiles.metrics.report.ReportDefinitionState;
import org.migrationprofiles.metrics.report.ReportDefinitions;

/** Definitions of reports over HTTP: a report of one's own without code. */
@Path("/v1/report-definitions")
@Tag(name = "Reports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
public class ReportDefinitionResource {

    private final ReportDefinitions definitions;
    private final Preconditions preconditions;
    private final RequestContext request;
    private final Lists lists;

    @Inject
    public ReportDefinitionResource(
            ReportDefinitions definitions, Preconditions preconditions, RequestContext request, Lists lists) {
        this.definitions = definitions;
        this.preconditions = preconditions;
        this.request = request;
        this.lists = lists;
    }

    @GET
    @Operation(
            operationId = "listReportDefinitions",
            summary =
                    "Definitions of reports, those that come with the service and those saved, without their sections")
    @APIResponseSchema(Page.class)
    public Response list(@BeanParam PageParameters page, @Context UriInfo uri) {
        QueryParameters unused = QueryParameters.unconditional(uri.getQueryParameters(), Set.of("limit", "cursor"));
        return lists.answer(page, definitions::page, ReportDefinitionState::id, ReportDefinitionState::brief);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getReportDefinition", summary = "What a report is made of")
    @APIResponseSchema(ReportDefinitionState.class)
    public Response get(@PathParam("id") String id) {
        ReportDefinitionState found = definitions.get(id);
        return (preconditions.clientHolds(found.version()) ? Response.notModified() : Response.ok(found))
                .tag(Preconditions.tag(found.version()))
                .build();
    }

    @POST
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(
            operationId = "createReportDefinition",
            summary = "Save a report of one's own: sections and rows as data. The id makes it safe to repeat")
    @APIResponseSchema(value = ReportDefinitionState.class, responseCode = "201")
    @APIResponse(
            responseCode = "200",
            description = "It was saved before, just so",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReportDefinitionState.class)))
    public Response create(@NotNull @Valid ReportDefinition definition) {
        ReportDefinitions.Saved saved = definitions.create(definition, request.actor());
        Response.ResponseBuilder answer = saved.existed()
                ? Response.ok().header("Idempotent-Replay", true)
                : Response.created(
                        URI.create(String.valueOf(saved.state().links().get("self"))));
        return answer.entity(saved.state())
                .tag(Preconditions.tag(saved.state().version()))
                .build();
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "replaceReportDefinition", summary = "Put another definition in the place of a saved one")
    @APIResponseSchema(ReportDefinitionState.class)
    public Response replace(@PathParam("id") String id, @NotNull @Valid ReportDefinition definition) {
        ReportDefinitionState current = toBeChanged(id);
        ReportDefinitionState replaced = definitions.replace(current, definition, request.actor());
        return Response.ok(replaced).tag(Preconditions.tag(replaced.version())).build();
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(
            operationId = "deleteReportDefinition",
            summary = "Delete a saved definition; snapshots of its report stay")
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    @APIResponse(responseCode = "204", description = "It is deleted")
    public Response delete(@PathParam("id") String id) {
        definitions.delete(toBeChanged(id), request.actor());
        return Response.noContent().build();
    }

    private ReportDefinitionState toBeChanged(String id) {
        ReportDefinitionState current = definitions.get(id);
        definitions.requireNotBuiltIn(id);
        preconditions.requireMatch(current.version());
        return current;
    }
}
