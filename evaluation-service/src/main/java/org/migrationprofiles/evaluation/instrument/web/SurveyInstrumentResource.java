package org.migrationprofiles.evaluation.instrument.web;

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
import org.migrationprofiles.evaluation.instrument.SurveyInstrument;
import org.migrationprofiles.evaluation.instrument.SurveyInstrumentContent;
import org.migrationprofiles.evaluation.instrument.SurveyInstrumentService;
import org.migrationprofiles.evaluation.instrument.SurveyInstrumentState;
import org.migrationprofiles.evaluation.source.SourceNames;
import org.migrationprofiles.kit.aggregate.AggregateAnswers;
import org.migrationprofiles.kit.change.HistoryParameters;
import org.migrationprofiles.kit.change.VersionEntry;
import org.migrationprofiles.kit.paging.ListParameters;
import org.migrationprofiles.kit.paging.Page;
import org.migrationprofiles.kit.paging.Selection;
import org.migrationprofiles.kit.patch.MergePatch;
import org.migrationprofiles.kit.security.Roles;

/** Survey instruments over HTTP, each version a record. */
@Path("/v1/survey-instruments")
@Tag(name = "Survey instruments")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
public class SurveyInstrumentResource {

    private final SurveyInstrumentService surveyInstruments;
    private final AggregateAnswers answers;

    private final SourceNames sources;

    @Inject
    public SurveyInstrumentResource(
            SurveyInstrumentService surveyInstruments, AggregateAnswers answers, SourceNames sources) {
        this.sources = sources;
        this.surveyInstruments = surveyInstruments;
        this.answers = answers;
    }

    @GET
    @Operation(operationId = "listSurveyInstruments", summary = "Survey instruments on record, page by page")
    @APIResponseSchema(Page.class)
    public Response list(@BeanParam SurveyInstrumentFilter filter, @BeanParam ListParameters parameters) {
        Selection sought = filter.sought(sources);
        return answers.list(
                parameters,
                filter.order(),
                SurveyInstrumentState.class,
                slice -> surveyInstruments.search(sought, slice));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getSurveyInstrument", summary = "One survey instrument, by id")
    @APIResponseSchema(SurveyInstrumentState.class)
    public Response get(@PathParam("id") String id) {
        return answers.read(SurveyInstrument.class, id, surveyInstruments::get);
    }

    @GET
    @Path("{id}/history")
    @Operation(
            operationId = "getSurveyInstrumentHistory",
            summary = "Every version of one survey instrument, with what changed and who did it")
    public RestResponse<List<VersionEntry>> history(
            @PathParam("id") String id, @BeanParam HistoryParameters parameters) {
        return answers.history(surveyInstruments.get(id), parameters);
    }

    @POST
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "createSurveyInstrument", summary = "Put a new survey instrument on record")
    @APIResponseSchema(value = SurveyInstrumentState.class, responseCode = "201")
    public Response create(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid SurveyInstrumentContent content) {
        return answers.create(key, content, surveyInstruments::create);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(
            operationId = "replaceSurveyInstrument",
            summary = "Replace what is on record about one survey instrument")
    @APIResponseSchema(SurveyInstrumentState.class)
    public Response replace(@PathParam("id") String id, @NotNull @Valid SurveyInstrumentContent content) {
        return answers.replace(surveyInstruments.get(id), content, surveyInstruments::change);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "patchSurveyInstrument", summary = "Change fields of one survey instrument")
    @APIResponseSchema(SurveyInstrumentState.class)
    public Response patch(@PathParam("id") String id, @NotNull JsonNode patch) throws JsonProcessingException {
        return answers.patch(
                surveyInstruments.get(id), patch, SurveyInstrumentContent.class, surveyInstruments::change);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(
            operationId = "deleteSurveyInstrument",
            summary = "Mark one survey instrument as deleted, with a reason that is kept")
    public Response delete(@PathParam("id") String id, @QueryParam("reason") @Nullable String reason) {
        return answers.delete(surveyInstruments.get(id), reason, surveyInstruments::delete);
    }

    @POST
    @Path("{id}/restore")
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(
            operationId = "restoreSurveyInstrument",
            summary = "Bring one deleted survey instrument back, with a reason that is kept")
    @APIResponseSchema(SurveyInstrumentState.class)
    public Response restore(@PathParam("id") String id, @QueryParam("reason") @Nullable String reason) {
        return answers.restore(surveyInstruments.get(id), reason, surveyInstruments::restore);
    }
}
