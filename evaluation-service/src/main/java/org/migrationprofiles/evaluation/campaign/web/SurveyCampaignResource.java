package org.migrationprofiles.evaluation.campaign.web;

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
import org.migrationprofiles.evaluation.campaign.SurveyCampaign;
import org.migrationprofiles.evaluation.campaign.SurveyCampaignContent;
import org.migrationprofiles.evaluation.campaign.SurveyCampaignService;
import org.migrationprofiles.evaluation.campaign.SurveyCampaignState;
import org.migrationprofiles.evaluation.source.SourceNames;
import org.migrationprofiles.kit.aggregate.AggregateAnswers;
import org.migrationprofiles.kit.change.HistoryParameters;
import org.migrationprofiles.kit.change.VersionEntry;
import org.migrationprofiles.kit.paging.ListParameters;
import org.migrationprofiles.kit.paging.Page;
import org.migrationprofiles.kit.paging.Selection;
import org.migrationprofiles.kit.patch.MergePatch;
import org.migrationprofiles.kit.security.Roles;

/** Survey campaigns over HTTP. */
@Path("/v1/survey-campaigns")
@Tag(name = "Survey campaigns")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
public class SurveyCampaignResource {

    private final SurveyCampaignService surveyCampaigns;
    private final AggregateAnswers answers;

    private final SourceNames sources;

    @Inject
    public SurveyCampaignResource(
            SurveyCampaignService surveyCampaigns, AggregateAnswers answers, SourceNames sources) {
        this.sources = sources;
        this.surveyCampaigns = surveyCampaigns;
        this.answers = answers;
    }

    @GET
    @Operation(operationId = "listSurveyCampaigns", summary = "Survey campaigns on record, page by page")
    @APIResponseSchema(Page.class)
    public Response list(@BeanParam SurveyCampaignFilter filter, @BeanParam ListParameters parameters) {
        Selection sought = filter.sought(sources, surveyCampaigns);
        return answers.list(
                parameters, filter.order(), SurveyCampaignState.class, slice -> surveyCampaigns.search(sought, slice));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getSurveyCampaign", summary = "One survey campaign, by id")
    @APIResponseSchema(SurveyCampaignState.class)
    public Response get(@PathParam("id") String id) {
        return answers.read(SurveyCampaign.class, id, surveyCampaigns::get);
    }

    @GET
    @Path("{id}/history")
    @Operation(
            operationId = "getSurveyCampaignHistory",
            summary = "Every version of one survey campaign, with what changed and who did it")
    public RestResponse<List<VersionEntry>> history(
            @PathParam("id") String id, @BeanParam HistoryParameters parameters) {
        return answers.history(surveyCampaigns.get(id), parameters);
    }

    @POST
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "createSurveyCampaign", summary = "Put a new survey campaign on record")
    @APIResponseSchema(value = SurveyCampaignState.class, responseCode = "201")
    public Response create(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid SurveyCampaignContent content) {
        return answers.create(key, content, surveyCampaigns::create);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "replaceSurveyCampaign", summary = "Replace what is on record about one survey campaign")
    @APIResponseSchema(SurveyCampaignState.class)
    public Response replace(@PathParam("id") String id, @NotNull @Valid SurveyCampaignContent content) {
        return answers.replace(surveyCampaigns.get(id), content, surveyCampaigns::change);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "patchSurveyCampaign", summary = "Change fields of one survey campaign")
    @APIResponseSchema(SurveyCampaignState.class)
    public Response patch(@PathParam("id") String id, @NotNull JsonNode patch) throws JsonProcessingException {
        return answers.patch(surveyCampaigns.get(id), patch, SurveyCampaignContent.class, surveyCampaigns::change);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(
            operationId = "deleteSurveyCampaign",
            summary = "Mark one survey campaign as deleted, with a reason that is kept")
    public Response delete(@PathParam("id") String id, @QueryParam("reason") @Nullable String reason) {
        return answers.delete(surveyCampaigns.get(id), reason, surveyCampaigns::delete);
    }

    @POST
    @Path("{id}/restore")
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(
            operationId = "restoreSurveyCampaign",
            summary = "Bring one deleted survey campaign back, with a reason that is kept")
    @APIResponseSchema(SurveyCampaignState.class)
    public Response restore(@PathParam("id") String id, @QueryParam("reason") @Nullable String reason) {
        return answers.restore(surveyCampaigns.get(id), reason, surveyCampaigns::restore);
    }
}
