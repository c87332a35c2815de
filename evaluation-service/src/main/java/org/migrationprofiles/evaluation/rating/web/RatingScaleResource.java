package org.migrationprofiles.evaluation.rating.web;

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
import org.migrationprofiles.evaluation.rating.RatingScale;
import org.migrationprofiles.evaluation.rating.RatingScaleContent;
import org.migrationprofiles.evaluation.rating.RatingScaleService;
import org.migrationprofiles.evaluation.rating.RatingScaleState;
import org.migrationprofiles.evaluation.source.SourceNames;
import org.migrationprofiles.kit.aggregate.AggregateAnswers;
import org.migrationprofiles.kit.change.HistoryParameters;
import org.migrationprofiles.kit.change.VersionEntry;
import org.migrationprofiles.kit.paging.ListParameters;
import org.migrationprofiles.kit.paging.Page;
import org.migrationprofiles.kit.paging.Selection;
import org.migrationprofiles.kit.patch.MergePatch;
import org.migrationprofiles.kit.security.Roles;

/** Rating scales over HTTP. */
@Path("/v1/rating-scales")
@Tag(name = "Rating scales")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
public class RatingScaleResource {

    private final RatingScaleService ratingScales;
    private final AggregateAnswers answers;

    private final SourceNames sources;

    @Inject
    public RatingScaleResource(RatingScaleService ratingScales, AggregateAnswers answers, SourceNames sources) {
        this.sources = sources;
        this.ratingScales = ratingScales;
        this.answers = answers;
    }

    @GET
    @Operation(operationId = "listRatingScales", summary = "Rating scales on record, page by page")
    @APIResponseSchema(Page.class)
    public Response list(@BeanParam RatingScaleFilter filter, @BeanParam ListParameters parameters) {
        Selection sought = filter.sought(sources);
        return answers.list(
                parameters, filter.order(), RatingScaleState.class, slice -> ratingScales.search(sought, slice));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getRatingScale", summary = "One rating scale, by id or key")
    @APIResponseSchema(RatingScaleState.class)
    public Response get(@PathParam("id") String id) {
        return answers.read(RatingScale.class, id, ratingScales::get);
    }

    @GET
    @Path("{id}/history")
    @Operation(
            operationId = "getRatingScaleHistory",
            summary = "Every version of one rating scale, with what changed and who did it")
    public RestResponse<List<VersionEntry>> history(
            @PathParam("id") String id, @BeanParam HistoryParameters parameters) {
        return answers.history(ratingScales.get(id), parameters);
    }

    @POST
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "createRatingScale", summary = "Put a new rating scale on record")
    @APIResponseSchema(value = RatingScaleState.class, responseCode = "201")
    public Response create(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid RatingScaleContent content) {
        return answers.create(key, content, ratingScales::create);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "replaceRatingScale", summary = "Replace what is on record about one rating scale")
    @APIResponseSchema(RatingScaleState.class)
    public Response replace(@PathParam("id") String id, @NotNull @Valid RatingScaleContent content) {
        return answers.replace(ratingScales.get(id), content, ratingScales::change);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "patchRatingScale", summary = "Change fields of one rating scale")
    @APIResponseSchema(RatingScaleState.class)
    public Response patch(@PathParam("id") String id, @NotNull JsonNode patch) throws JsonProcessingException {
        return answers.patch(ratingScales.get(id), patch, RatingScaleContent.class, ratingScales::change);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(
            operationId = "deleteRatingScale",
            summary = "Mark one rating scale as deleted, with a reason that is kept")
    public Response delete(@PathParam("id") String id, @QueryParam("reason") @Nullable String reason) {
        return answers.delete(ratingScales.get(id), reason, ratingScales::delete);
    }

    @POST
    @Path("{id}/restore")
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(
            operationId = "restoreRatingScale",
            summary = "Bring one deleted rating scale back, with a reason that is kept")
    @APIResponseSchema(RatingScaleState.class)
    public Response restore(@PathParam("id") String id, @QueryParam("reason") @Nullable String reason) {
        return answers.restore(ratingScales.get(id), reason, ratingScales::restore);
    }
}
