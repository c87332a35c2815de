package org.migrationprofiles.evaluation.quotation.web;

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
import org.migrationprofiles.evaluation.quotation.Quotation;
import org.migrationprofiles.evaluation.quotation.QuotationContent;
import org.migrationprofiles.evaluation.quotation.QuotationService;
import org.migrationprofiles.evaluation.quotation.QuotationState;
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

/** Quotations over HTTP. */
@Path("/v1/quotations")
@Tag(name = "Quotations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
public class QuotationResource {

    private final QuotationService quotations;
    private final AggregateAnswers answers;
    private final References references;

    private final SourceNames sources;

    @Inject
    public QuotationResource(
            QuotationService quotations, AggregateAnswers answers, References references, SourceNames sources) {
        this.sources = sources;
        this.quotations = quotations;
        this.answers = answers;
        this.references = references;
    }

    @GET
    @Operation(operationId = "listQuotations", summary = "Quotations on record, page by page")
    @APIResponseSchema(Page.class)
    public Response list(@BeanParam QuotationFilter filter, @BeanParam ListParameters parameters) {
        Selection sought = filter.sought(references, sources);
        return answers.list(
                parameters, filter.order(), QuotationState.class, slice -> quotations.search(sought, slice));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getQuotation", summary = "One quotation, by id")
    @APIResponseSchema(QuotationState.class)
    public Response get(@PathParam("id") String id) {
        return answers.read(Quotation.class, id, quotations::get);
    }

    @GET
    @Path("{id}/history")
    @Operation(
            operationId = "getQuotationHistory",
            summary = "Every version of one quotation, with what changed and who did it")
    public RestResponse<List<VersionEntry>> history(
            @PathParam("id") String id, @BeanParam HistoryParameters parameters) {
        return answers.history(quotations.get(id), parameters);
    }

    @POST
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "createQuotation", summary = "Put a new quotation on record")
    @APIResponseSchema(value = QuotationState.class, responseCode = "201")
    public Response create(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid QuotationContent content) {
        return references.awaiting(() -> answers.create(key, content, quotations::create));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "replaceQuotation", summary = "Replace what is on record about one quotation")
    @APIResponseSchema(QuotationState.class)
    public Response replace(@PathParam("id") String id, @NotNull @Valid QuotationContent content) {
        return references.awaiting(() -> answers.replace(quotations.get(id), content, quotations::change));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "patchQuotation", summary = "Change fields of one quotation")
    @APIResponseSchema(QuotationState.class)
    public Response patch(@PathParam("id") String id, @NotNull JsonNode patch) throws JsonProcessingException {
        return references.awaiting(
                () -> answers.patch(quotations.get(id), patch, QuotationContent.class, quotations::change));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "deleteQuotation", summary = "Mark one quotation as deleted, with a reason that is kept")
    public Response delete(@PathParam("id") String id, @QueryParam("reason") @Nullable String reason) {
        return answers.delete(quotations.get(id), reason, quotations::delete);
    }

    @POST
    @Path("{id}/restore")
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(
            operationId = "restoreQuotation",
            summary = "Bring one deleted quotation back, with a reason that is kept")
    @APIResponseSchema(QuotationState.class)
    public Response restore(@PathParam("id") String id, @QueryParam("reason") @Nullable String reason) {
        return answers.restore(quotations.get(id), reason, quotations::restore);
    }
}
