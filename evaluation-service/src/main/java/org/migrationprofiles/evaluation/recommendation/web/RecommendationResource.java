package org.migrationprofiles.evaluation.recommendation.web;

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
import org.migrationprofiles.evaluation.recommendation.Recommendation;
import org.migrationprofiles.evaluation.recommendation.RecommendationContent;
import org.migrationprofiles.evaluation.recommendation.RecommendationService;
import org.migrationprofiles.evaluation.recommendation.RecommendationState;
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

/** Recommendations over HTTP. */
@Path("/v1/recommendations")
@Tag(name = "Recommendations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
public class RecommendationResource {

    private final RecommendationService recommendations;
    private final AggregateAnswers answers;
    private final References references;

    private final SourceNames sources;

    @Inject
    public RecommendationResource(
            RecommendationService recommendations,
            AggregateAnswers answers,
            References references,
            SourceNames sources) {
        this.sources = sources;
        this.recommendations = recommendations;
        this.answers = answers;
        this.references = references;
    }

    @GET
    @Operation(operationId = "listRecommendations", summary = "Recommendations on record, page by page")
    @APIResponseSchema(Page.class)
    public Response list(@BeanParam RecommendationFilter filter, @BeanParam ListParameters parameters) {
        Selection sought = filter.sought(references, sources);
        return answers.list(
                parameters, filter.order(), RecommendationState.class, slice -> recommendations.search(sought, slice));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getRecommendation", summary = "One recommendation, by id")
    @APIResponseSchema(RecommendationState.class)
    public Response get(@PathParam("id") String id) {
        return answers.read(Recommendation.class, id, recommendations::get);
    }

    @GET
    @Path("{id}/history")
    @Operation(
            operationId = "getRecommendationHistory",
            summary = "Every version of one recommendation, with what changed and who did it")
    public RestResponse<List<VersionEntry>> history(
            @PathParam("id") String id, @BeanParam HistoryParameters parameters) {
        return answers.history(recommendations.get(id), parameters);
    }

    @POST
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "createRecommendation", summary = "Put a new recommendation on record")
    @APIResponseSchema(value = RecommendationState.class, responseCode = "201")
    public Response create(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid RecommendationContent content) {
        return references.awaiting(() -> answers.create(key, content, recommendations::create));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "replaceRecommendation", summary = "Replace what is on record about one recommendation")
    @APIResponseSchema(RecommendationState.class)
    public Response replace(@PathParam("id") String id, @NotNull @Valid RecommendationContent content) {
        return references.awaiting(() -> answers.replace(recommendations.get(id), content, recommendations::change));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "patchRecommendation", summary = "Change fields of one recommendation")
    @APIResponseSchema(RecommendationState.class)
    public Response patch(@PathParam("id") String id, @NotNull JsonNode patch) throws JsonProcessingException {
        return references.awaiting(() ->
                answers.patch(recommendations.get(id), patch, RecommendationContent.class, recommendations::change));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(
            operationId = "deleteRecommendation",
            summary = "Mark one recommendation as deleted, with a reason that is kept")
    public Response delete(@PathParam("id") String id, @QueryParam("reason") @Nullable String reason) {
        return answers.delete(recommendations.get(id), reason, recommendations::delete);
    }

    @POST
    @Path("{id}/restore")
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(
            operationId = "restoreRecommendation",
            summary = "Bring one deleted recommendation back, with a reason that is kept")
    @APIResponseSchema(RecommendationState.class)
    public Response restore(@PathParam("id") String id, @QueryParam("reason") @Nullable String reason) {
        return answers.restore(recommendations.get(id), reason, recommendations::restore);
    }
}
