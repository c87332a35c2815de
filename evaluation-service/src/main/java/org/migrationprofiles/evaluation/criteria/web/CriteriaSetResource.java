package org.migrationprofiles.evaluation.criteria.web;

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
import org.migrationprofiles.evaluation.criteria.CriteriaSet;
import org.migrationprofiles.evaluation.criteria.CriteriaSetContent;
import org.migrationprofiles.evaluation.criteria.CriteriaSetService;
import org.migrationprofiles.evaluation.criteria.CriteriaSetState;
import org.migrationprofiles.evaluation.source.SourceNames;
import org.migrationprofiles.kit.aggregate.AggregateAnswers;
import org.migrationprofiles.kit.change.HistoryParameters;
import org.migrationprofiles.kit.change.VersionEntry;
import org.migrationprofiles.kit.paging.ListParameters;
import org.migrationprofiles.kit.paging.Page;
import org.migrationprofiles.kit.paging.Selection;
import org.migrationprofiles.kit.patch.MergePatch;
import org.migrationprofiles.kit.security.Roles;

/** Criteria sets over HTTP. */
@Path("/v1/criteria-sets")
@Tag(name = "Criteria sets")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
public class CriteriaSetResource {

    private final CriteriaSetService criteriaSets;
    private final AggregateAnswers answers;

    private final SourceNames sources;

    @Inject
    public CriteriaSetResource(CriteriaSetService criteriaSets, AggregateAnswers answers, SourceNames sources) {
        this.sources = sources;
        this.criteriaSets = criteriaSets;
        this.answers = answers;
    }

    @GET
    @Operation(operationId = "listCriteriaSets", summary = "Criteria sets on record, page by page")
    @APIResponseSchema(Page.class)
    public Response list(@BeanParam CriteriaSetFilter filter, @BeanParam ListParameters parameters) {
        Selection sought = filter.sought(sources);
        return answers.list(
                parameters, filter.order(), CriteriaSetState.class, slice -> criteriaSets.search(sought, slice));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getCriteriaSet",
            summary = "One criteria set, by id or by key and edition, such as dac:2019")
    @APIResponseSchema(CriteriaSetState.class)
    public Response get(@PathParam("id") String id) {
        return answers.read(CriteriaSet.class, id, criteriaSets::get);
    }

    @GET
    @Path("{id}/history")
    @Operation(
            operationId = "getCriteriaSetHistory",
            summary = "Every version of one criteria set, with what changed and who did it")
    public RestResponse<List<VersionEntry>> history(
            @PathParam("id") String id, @BeanParam HistoryParameters parameters) {
        return answers.history(criteriaSets.get(id), parameters);
    }

    @POST
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "createCriteriaSet", summary = "Put a new criteria set on record")
    @APIResponseSchema(value = CriteriaSetState.class, responseCode = "201")
    public Response create(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid CriteriaSetContent content) {
        return answers.create(key, content, criteriaSets::create);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "replaceCriteriaSet", summary = "Replace what is on record about one criteria set")
    @APIResponseSchema(CriteriaSetState.class)
    public Response replace(@PathParam("id") String id, @NotNull @Valid CriteriaSetContent content) {
        return answers.replace(criteriaSets.get(id), content, criteriaSets::change);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "patchCriteriaSet", summary = "Change fields of one criteria set")
    @APIResponseSchema(CriteriaSetState.class)
    public Response patch(@PathParam("id") String id, @NotNull JsonNode patch) throws JsonProcessingException {
        return answers.patch(criteriaSets.get(id), patch, CriteriaSetContent.class, criteriaSets::change);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(
            operationId = "deleteCriteriaSet",
            summary = "Mark one criteria set as deleted, with a reason that is kept")
    public Response delete(@PathParam("id") String id, @QueryParam("reason") @Nullable String reason) {
        return answers.delete(criteriaSets.get(id), reason, criteriaSets::delete);
    }

    @POST
    @Path("{id}/restore")
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(
            operationId = "restoreCriteriaSet",
            summary = "Bring one deleted criteria set back, with a reason that is kept")
    @APIResponseSchema(CriteriaSetState.class)
    public Response restore(@PathParam("id") String id, @QueryParam("reason") @Nullable String reason) {
        return answers.restore(criteriaSets.get(id), reason, criteriaSets::restore);
    }
}
