package org.migrationprofiles.evaluation.review.web;

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
import org.migrationprofiles.evaluation.review.PublicationReview;
import org.migrationprofiles.evaluation.review.PublicationReviewContent;
import org.migrationprofiles.evaluation.review.PublicationReviewService;
import org.migrationprofiles.evaluation.review.PublicationReviewState;
import org.migrationprofiles.evaluation.source.SourceNames;
import org.migrationprofiles.kit.aggregate.AggregateAnswers;
import org.migrationprofiles.kit.change.HistoryParameters;
import org.migrationprofiles.kit.change.VersionEntry;
import org.migrationprofiles.kit.paging.ListParameters;
import org.migrationprofiles.kit.paging.Page;
import org.migrationprofiles.kit.paging.Selection;
import org.migrationprofiles.kit.patch.MergePatch;
import org.migrationprofiles.kit.security.Roles;

/** Publication reviews over HTTP. */
@Path("/v1/publication-reviews")
@Tag(name = "Publication reviews")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
public class PublicationReviewResource {

    private final PublicationReviewService publicationReviews;
    private final AggregateAnswers answers;
    private final References references;

    private final SourceNames sources;

    @Inject
    public PublicationReviewResource(
            PublicationReviewService publicationReviews,
            AggregateAnswers answers,
            References references,
            SourceNames sources) {
        this.sources = sources;
        this.publicationReviews = publicationReviews;
        this.answers = answers;
        this.references = references;
    }

    @GET
    @Operation(operationId = "listPublicationReviews", summary = "Publication reviews on record, page by page")
    @APIResponseSchema(Page.class)
    public Response list(@BeanParam PublicationReviewFilter filter, @BeanParam ListParameters parameters) {
        Selection sought = filter.sought(references, sources);
        return answers.list(
                parameters,
                filter.order(),
                PublicationReviewState.class,
                slice -> publicationReviews.search(sought, slice));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getPublicationReview", summary = "One publication review, by id")
    @APIResponseSchema(PublicationReviewState.class)
    public Response get(@PathParam("id") String id) {
        return answers.read(PublicationReview.class, id, publicationReviews::get);
    }

    @GET
    @Path("{id}/history")
    @Operation(
            operationId = "getPublicationReviewHistory",
            summary = "Every version of one publication review, with what changed and who did it")
    public RestResponse<List<VersionEntry>> history(
            @PathParam("id") String id, @BeanParam HistoryParameters parameters) {
        return answers.history(publicationReviews.get(id), parameters);
    }

    @POST
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "createPublicationReview", summary = "Put a new publication review on record")
    @APIResponseSchema(value = PublicationReviewState.class, responseCode = "201")
    public Response create(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid PublicationReviewContent content) {
        return references.awaiting(() -> answers.create(key, content, publicationReviews::create));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(
            operationId = "replacePublicationReview",
            summary = "Replace what is on record about one publication review")
    @APIResponseSchema(PublicationReviewState.class)
    public Response replace(@PathParam("id") String id, @NotNull @Valid PublicationReviewContent content) {
        return references.awaiting(
                () -> answers.replace(publicationReviews.get(id), content, publicationReviews::change));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "patchPublicationReview", summary = "Change fields of one publication review")
    @APIResponseSchema(PublicationReviewState.class)
    public Response patch(@PathParam("id") String id, @NotNull JsonNode patch) throws JsonProcessingException {
        return references.awaiting(() -> answers.patch(
                publicationReviews.get(id), patch, PublicationReviewContent.class, publicationReviews::change));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(
            operationId = "deletePublicationReview",
            summary = "Mark one publication review as deleted, with a reason that is kept")
    public Response delete(@PathParam("id") String id, @QueryParam("reason") @Nullable String reason) {
        return answers.delete(publicationReviews.get(id), reason, publicationReviews::delete);
    }

    @POST
    @Path("{id}/restore")
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(
            operationId = "restorePublicationReview",
            summary = "Bring one deleted publication review back, with a reason that is kept")
    @APIResponseSchema(PublicationReviewState.class)
    public Response restore(@PathParam("id") String id, @QueryParam("reason") @Nullable String reason) {
        return answers.restore(publicationReviews.get(id), reason, publicationReviews::restore);
    }
}
