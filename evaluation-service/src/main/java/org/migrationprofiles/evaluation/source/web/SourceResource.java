package org.migrationprofiles.evaluation.source.web;

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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.source.ProvenanceChain;
import org.migrationprofiles.evaluation.source.Source;
import org.migrationprofiles.evaluation.source.SourceContent;
import org.migrationprofiles.evaluation.source.SourceProvenance;
import org.migrationprofiles.evaluation.source.SourceService;
import org.migrationprofiles.evaluation.source.SourceState;
import org.migrationprofiles.kit.aggregate.AggregateAnswers;
import org.migrationprofiles.kit.change.HistoryParameters;
import org.migrationprofiles.kit.change.VersionEntry;
import org.migrationprofiles.kit.paging.ListParameters;
import org.migrationprofiles.kit.paging.Page;
import org.migrationprofiles.kit.paging.Selection;
import org.migrationprofiles.kit.patch.MergePatch;
import org.migrationprofiles.kit.security.Roles;

/** Sources over HTTP. */
@Path("/v1/sources")
@Tag(name = "Sources")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
public class SourceResource {

    private final SourceService sources;
    private final SourceProvenance provenance;
    private final AggregateAnswers answers;

    @Inject
    public SourceResource(SourceService sources, SourceProvenance provenance, AggregateAnswers answers) {
        this.sources = sources;
        this.provenance = provenance;
        this.answers = answers;
    }

    @GET
    @Operation(operationId = "listSources", summary = "Sources on record, page by page")
    @APIResponseSchema(Page.class)
    public Response list(@BeanParam SourceFilter filter, @BeanParam ListParameters parameters) {
        Selection sought = filter.sought();
        return answers.list(parameters, filter.order(), SourceState.class, slice -> sources.search(sought, slice));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getSource", summary = "One source, by id or key")
    @APIResponseSchema(SourceState.class)
    public Response get(@PathParam("id") String id) {
        return answers.read(Source.class, id, sources::get);
    }

    @GET
    @Path("{id}/history")
    @Operation(
            operationId = "getSourceHistory",
            summary = "Every version of one source, with what changed and who did it")
    public RestResponse<List<VersionEntry>> history(
            @PathParam("id") String id, @BeanParam HistoryParameters parameters) {
        return answers.history(sources.get(id), parameters);
    }

    @GET
    @Path("{id}/provenance")
    @Operation(
            operationId = "getSourceProvenance",
            summary = "What a place in one source rests on: other sources, and what those rest on",
            description = "What a place rests on is told once, where the place is nearest; where it is named again,"
                    + " toldBefore is true. At most 500 places are told, at most 20 steps away: where there are more,"
                    + " truncated is true, of the answer and of each place that something is missing of.")
    public ProvenanceChain provenance(
            @PathParam("id") String id,
            @Parameter(
                            description =
                                    "The place, such as L155, L95-96, p. 12, Annex 1 row 4 or section Governance. What is of no such form"
                                            + " is compared as text, and the answer says locatorUnderstood: false, with the forms that are. Without it, all of the source.")
                    @QueryParam("locator")
                    @Nullable
                    String locator) {
        return provenance.of(answers.alive(sources.get(id)), locator);
    }

    @POST
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "createSource", summary = "Put a new source on record")
    @APIResponseSchema(value = SourceState.class, responseCode = "201")
    public Response create(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid SourceContent content) {
        return answers.create(key, content, sources::create);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "replaceSource", summary = "Replace what is on record about one source")
    @APIResponseSchema(SourceState.class)
    public Response replace(@PathParam("id") String id, @NotNull @Valid SourceContent content) {
        return answers.replace(sources.get(id), content, sources::change);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "patchSource", summary = "Change fields of one source")
    @APIResponseSchema(SourceState.class)
    public Response patch(@PathParam("id") String id, @NotNull JsonNode patch) throws JsonProcessingException {
        return answers.patch(sources.get(id), patch, SourceContent.class, sources::change);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "deleteSource", summary = "Mark one source as deleted, with a reason that is kept")
    public Response delete(@PathParam("id") String id, @QueryParam("reason") @Nullable String reason) {
        return answers.delete(sources.get(id), reason, sources::delete);
    }

    @POST
    @Path("{id}/restore")
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "restoreSource", summary = "Bring one deleted source back, with a reason that is kept")
    @APIResponseSchema(SourceState.class)
    public Response restore(@PathParam("id") String id, @QueryParam("reason") @Nullable String reason) {
        return answers.restore(sources.get(id), reason, sources::restore);
    }
}
