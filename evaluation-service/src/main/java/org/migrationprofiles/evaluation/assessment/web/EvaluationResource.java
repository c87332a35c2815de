package org.migrationprofiles.evaluation.assessment.web;

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
import org.migrationprofiles.evaluation.assessment.Evaluation;
import org.migrationprofiles.evaluation.assessment.EvaluationContent;
import org.migrationprofiles.evaluation.assessment.EvaluationService;
import org.migrationprofiles.evaluation.assessment.EvaluationState;
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

/** Evaluations over HTTP. */
@Path("/v1/evaluations")
@Tag(name = "Evaluations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
public class EvaluationResource {

    private final EvaluationService evaluations;
    private final AggregateAnswers answers;
    private final References references;

    private final SourceNames sources;

    @Inject
    public EvaluationResource(
            EvaluationService evaluations, AggregateAnswers answers, References references, SourceNames sources) {
        this.sources = sources;
        this.evaluations = evaluations;
        this.answers = answers;
        this.references = references;
    }

    @GET
    @Operation(operationId = "listEvaluations", summary = "Evaluations on record, page by page")
    @APIResponseSchema(Page.class)
    public Response list(@BeanParam EvaluationFilter filter, @BeanParam ListParameters parameters) {
        Selection sought = filter.sought(references, sources);
        return answers.list(
                parameters, filter.order(), EvaluationState.class, slice -> evaluations.search(sought, slice));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getEvaluation", summary = "One evaluation, by id or control number")
    @APIResponseSchema(EvaluationState.class)
    public Response get(@PathParam("id") String id) {
        return answers.read(Evaluation.class, id, evaluations::get);
    }

    @GET
    @Path("{id}/history")
    @Operation(
            operationId = "getEvaluationHistory",
            summary = "Every version of one evaluation, with what changed and who did it")
    public RestResponse<List<VersionEntry>> history(
            @PathParam("id") String id, @BeanParam HistoryParameters parameters) {
        return answers.history(evaluations.get(id), parameters);
    }

    @POST
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "createEvaluation", summary = "Put a new evaluation on record")
    @APIResponseSchema(value = EvaluationState.class, responseCode = "201")
    public Response create(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid EvaluationContent content) {
        return references.awaiting(() -> answers.create(key, content, evaluations::create));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "replaceEvaluation", summary = "Replace what is on record about one evaluation")
    @APIResponseSchema(EvaluationState.class)
    public Response replace(@PathParam("id") String id, @NotNull @Valid EvaluationContent content) {
        return references.awaiting(() -> answers.replace(evaluations.get(id), content, evaluations::change));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "patchEvaluation", summary = "Change fields of one evaluation")
    @APIResponseSchema(EvaluationState.class)
    public Response patch(@PathParam("id") String id, @NotNull JsonNode patch) throws JsonProcessingException {
        return references.awaiting(
                () -> answers.patch(evaluations.get(id), patch, EvaluationContent.class, evaluations::change));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "deleteEvaluation", summary = "Mark one evaluation as deleted, with a reason that is kept")
    public Response delete(@PathParam("id") String id, @QueryParam("reason") @Nullable String reason) {
        return answers.delete(evaluations.get(id), reason, evaluations::delete);
    }

    @POST
    @Path("{id}/restore")
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(
            operationId = "restoreEvaluation",
            summary = "Bring one deleted evaluation back, with a reason that is kept")
    @APIResponseSchema(EvaluationState.class)
    public Response restore(@PathParam("id") String id, @QueryParam("reason") @Nullable String reason) {
        return answers.restore(evaluations.get(id), reason, evaluations::restore);
    }
}
