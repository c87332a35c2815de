package org.migrationprofiles.evaluation.claim.web;

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
import org.migrationprofiles.evaluation.claim.Claim;
import org.migrationprofiles.evaluation.claim.ClaimContent;
import org.migrationprofiles.evaluation.claim.ClaimService;
import org.migrationprofiles.evaluation.claim.ClaimState;
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

/** Claims over HTTP. */
@Path("/v1/claims")
@Tag(name = "Claims")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
public class ClaimResource {

    private final ClaimService claims;
    private final AggregateAnswers answers;
    private final References references;

    private final SourceNames sources;

    @Inject
    public ClaimResource(ClaimService claims, AggregateAnswers answers, References references, SourceNames sources) {
        this.sources = sources;
        this.claims = claims;
        this.answers = answers;
        this.references = references;
    }

    @GET
    @Operation(operationId = "listClaims", summary = "Claims on record, page by page")
    @APIResponseSchema(Page.class)
    public Response list(@BeanParam ClaimFilter filter, @BeanParam ListParameters parameters) {
        Selection sought = filter.sought(references, sources);
        return answers.list(parameters, filter.order(), ClaimState.class, slice -> claims.search(sought, slice));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getClaim", summary = "One claim, by id or key")
    @APIResponseSchema(ClaimState.class)
    public Response get(@PathParam("id") String id) {
        return answers.read(Claim.class, id, claims::get);
    }

    @GET
    @Path("{id}/history")
    @Operation(
            operationId = "getClaimHistory",
            summary = "Every version of one claim, with what changed and who did it")
    public RestResponse<List<VersionEntry>> history(
            @PathParam("id") String id, @BeanParam HistoryParameters parameters) {
        return answers.history(claims.get(id), parameters);
    }

    @POST
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "createClaim", summary = "Put a new claim on record")
    @APIResponseSchema(value = ClaimState.class, responseCode = "201")
    public Response create(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid ClaimContent content) {
        return references.awaiting(() -> answers.create(key, content, claims::create));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "replaceClaim", summary = "Replace what is on record about one claim")
    @APIResponseSchema(ClaimState.class)
    public Response replace(@PathParam("id") String id, @NotNull @Valid ClaimContent content) {
        return references.awaiting(() -> answers.replace(claims.get(id), content, claims::change));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "patchClaim", summary = "Change fields of one claim")
    @APIResponseSchema(ClaimState.class)
    public Response patch(@PathParam("id") String id, @NotNull JsonNode patch) throws JsonProcessingException {
        return references.awaiting(() -> answers.patch(claims.get(id), patch, ClaimContent.class, claims::change));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "deleteClaim", summary = "Mark one claim as deleted, with a reason that is kept")
    public Response delete(@PathParam("id") String id, @QueryParam("reason") @Nullable String reason) {
        return answers.delete(claims.get(id), reason, claims::delete);
    }

    @POST
    @Path("{id}/restore")
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "restoreClaim", summary = "Bring one deleted claim back, with a reason that is kept")
    @APIResponseSchema(ClaimState.class)
    public Response restore(@PathParam("id") String id, @QueryParam("reason") @Nullable String reason) {
        return answers.restore(claims.get(id), reason, claims::restore);
    }
}
