package org.migrationprofiles.evaluation.use.web;

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
import org.migrationprofiles.evaluation.replica.References;
import org.migrationprofiles.evaluation.source.SourceNames;
import org.migrationprofiles.evaluation.use.UseEvent;
import org.migrationprofiles.evaluation.use.UseEventContent;
import org.migrationprofiles.evaluation.use.UseEventService;
import org.migrationprofiles.evaluation.use.UseEventState;
import org.migrationprofiles.kit.aggregate.AggregateAnswers;
import org.migrationprofiles.kit.change.HistoryParameters;
import org.migrationprofiles.kit.change.VersionEntry;
import org.migrationprofiles.kit.paging.ListParameters;
import org.migrationprofiles.kit.paging.Page;
import org.migrationprofiles.kit.paging.Selection;
import org.migrationprofiles.kit.patch.MergePatch;
import org.migrationprofiles.kit.security.Roles;

/** Use events over HTTP. */
@Path("/v1/use-events")
@Tag(name = "Use events")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
public class UseEventResource {

    private final UseEventService useEvents;
    private final AggregateAnswers answers;
    private final References references;

    private final SourceNames sources;

    @Inject
    public UseEventResource(
            UseEventService useEvents, AggregateAnswers answers, References references, SourceNames sources) {
        this.sources = sources;
        this.useEvents = useEvents;
        this.answers = answers;
        this.references = references;
    }

    @GET
    @Operation(operationId = "listUseEvents", summary = "Use events on record, page by page")
    @APIResponseSchema(Page.class)
    public Response list(@BeanParam UseEventFilter filter, @BeanParam ListParameters parameters) {
        Selection sought = filter.sought(references, sources);
        return answers.list(parameters, filter.order(), UseEventState.class, slice -> useEvents.search(sought, slice));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getUseEvent", summary = "One use event, by id")
    @APIResponseSchema(UseEventState.class)
    public Response get(@PathParam("id") String id) {
        return answers.read(UseEvent.class, id, useEvents::get);
    }

    @GET
    @Path("{id}/history")
    @Operation(
            operationId = "getUseEventHistory",
            summary = "Every version of one use event, with what changed and who did it")
    public RestResponse<List<VersionEntry>> history(
            @PathParam("id") String id, @BeanParam HistoryParameters parameters) {
        return answers.history(useEvents.get(id), parameters);
    }

    @POST
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "createUseEvent", summary = "Put a new use event on record")
    @APIResponseSchema(value = UseEventState.class, responseCode = "201")
    public Response create(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid UseEventContent content) {
        return references.awaiting(() -> answers.create(key, content, useEvents::create));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "replaceUseEvent", summary = "Replace what is on record about one use event")
    @APIResponseSchema(UseEventState.class)
    public Response replace(@PathParam("id") String id, @NotNull @Valid UseEventContent content) {
        return references.awaiting(() -> answers.replace(useEvents.get(id), content, useEvents::change));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "patchUseEvent", summary = "Change fields of one use event")
    @APIResponseSchema(UseEventState.class)
    public Response patch(@PathParam("id") String id, @NotNull JsonNode patch) throws JsonProcessingException {
        return references.awaiting(
                () -> answers.patch(useEvents.get(id), patch, UseEventContent.class, useEvents::change));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "deleteUseEvent", summary = "Mark one use event as deleted, with a reason that is kept")
    public Response delete(@PathParam("id") String id, @QueryParam("reason") @Nullable String reason) {
        return answers.delete(useEvents.get(id), reason, useEvents::delete);
    }

    @POST
    @Path("{id}/restore")
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(
            operationId = "restoreUseEvent",
            summary = "Bring one deleted use event back, with a reason that is kept")
    @APIResponseSchema(UseEventState.class)
    public Response restore(@PathParam("id") String id, @QueryParam("reason") @Nullable String reason) {
        return answers.restore(useEvents.get(id), reason, useEvents::restore);
    }
}
