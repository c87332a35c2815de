package org.migrationprofiles.evaluation.capacity.web;

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
import org.migrationprofiles.evaluation.capacity.CapacityResult;
import org.migrationprofiles.evaluation.capacity.CapacityResultContent;
import org.migrationprofiles.evaluation.capacity.CapacityResultService;
import org.migrationprofiles.evaluation.capacity.CapacityResultState;
import org.migrationprofiles.evaluation.replica.References;
import org.migrationprofiles.evaluation.source.SourceNames;
import org.migrationprofiles.kit.aggregate.AggregateAnswers;
import org.migrationprofiles.kit.change.HistoryParameters;
import org.migrationprofiles.kit.change.VersionEntry;
import org.migrationprofiles.kit.paging.ListParameters;
import org.migrationprofiles.kit.paging.Page;
import org.migrationprofiles.kit.paging.Selection;
import org.migrationprofiles.kit.patch.MergePatch;
import org.migrationprofiles.kit.security.Roles;

/** Capacity results over HTTP. */
@Path("/v1/capacity-results")
@Tag(name = "Capacity results")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
public class CapacityResultResource {

    private final CapacityResultService capacityResults;
    private final AggregateAnswers answers;
    private final References references;

    private final SourceNames sources;

    @Inject
    public CapacityResultResource(
            CapacityResultService capacityResults,
            AggregateAnswers answers,
            References references,
            SourceNames sources) {
        this.sources = sources;
        this.capacityResults = capacityResults;
        this.answers = answers;
        this.references = references;
    }

    @GET
    @Operation(operationId = "listCapacityResults", summary = "Capacity results on record, page by page")
    @APIResponseSchema(Page.class)
    public Response list(@BeanParam CapacityResultFilter filter, @BeanParam ListParameters parameters) {
        Selection sought = filter.sought(references, sources);
        return answers.list(
                parameters, filter.order(), CapacityResultState.class, slice -> capacityResults.search(sought, slice));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getCapacityResult", summary = "One capacity result, by id")
    @APIResponseSchema(CapacityResultState.class)
    public Response get(@PathParam("id") String id) {
        return answers.read(CapacityResult.class, id, capacityResults::get);
    }

    @GET
    @Path("{id}/history")
    @Operation(
            operationId = "getCapacityResultHistory",
            summary = "Every version of one capacity result, with what changed and who did it")
    public RestResponse<List<VersionEntry>> history(
            @PathParam("id") String id, @BeanParam HistoryParameters parameters) {
        return answers.history(capacityResults.get(id), parameters);
    }

    @POST
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "createCapacityResult", summary = "Put a new capacity result on record")
    @APIResponseSchema(value = CapacityResultState.class, responseCode = "201")
    public Response create(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid CapacityResultContent content) {
        return references.awaiting(() -> answers.create(key, content, capacityResults::create));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "replaceCapacityResult", summary = "Replace what is on record about one capacity result")
    @APIResponseSchema(CapacityResultState.class)
    public Response replace(@PathParam("id") String id, @NotNull @Valid CapacityResultContent content) {
        return references.awaiting(() -> answers.replace(capacityResults.get(id), content, capacityResults::change));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "patchCapacityResult", summary = "Change fields of one capacity result")
    @APIResponseSchema(CapacityResultState.class)
    public Response patch(@PathParam("id") String id, @NotNull JsonNode patch) throws JsonProcessingException {
        return references.awaiting(() ->
                answers.patch(capacityResults.get(id), patch, CapacityResultContent.class, capacityResults::change));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(
            operationId = "deleteCapacityResult",
            summary = "Mark one capacity result as deleted, with a reason that is kept")
    public Response delete(@PathParam("id") String id, @QueryParam("reason") @Nullable String reason) {
        return answers.delete(capacityResults.get(id), reason, capacityResults::delete);
    }

    @POST
    @Path("{id}/restore")
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(
            operationId = "restoreCapacityResult",
            summary = "Bring one deleted capacity result back, with a reason that is kept")
    @APIResponseSchema(CapacityResultState.class)
    public Response restore(@PathParam("id") String id, @QueryParam("reason") @Nullable String reason) {
        return answers.restore(capacityResults.get(id), reason, capacityResults::restore);
    }
}
