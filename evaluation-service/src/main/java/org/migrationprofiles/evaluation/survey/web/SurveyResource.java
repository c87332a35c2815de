package org.migrationprofiles.evaluation.survey.web;

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
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.replica.References;
import org.migrationprofiles.evaluation.source.SourceNames;
import org.migrationprofiles.evaluation.survey.CorrectedSurveyStatus;
import org.migrationprofiles.evaluation.survey.ResponseRate;
import org.migrationprofiles.evaluation.survey.ResponseRates;
import org.migrationprofiles.evaluation.survey.ResponseUnit;
import org.migrationprofiles.evaluation.survey.Survey;
import org.migrationprofiles.evaluation.survey.SurveyContent;
import org.migrationprofiles.evaluation.survey.SurveyService;
import org.migrationprofiles.evaluation.survey.SurveyState;
import org.migrationprofiles.kit.aggregate.AggregateAnswers;
import org.migrationprofiles.kit.change.HistoryParameters;
import org.migrationprofiles.kit.change.VersionEntry;
import org.migrationprofiles.kit.erasure.ErasureRequest;
import org.migrationprofiles.kit.paging.ListParameters;
import org.migrationprofiles.kit.paging.Page;
import org.migrationprofiles.kit.paging.Selection;
import org.migrationprofiles.kit.parameter.Choices;
import org.migrationprofiles.kit.patch.MergePatch;
import org.migrationprofiles.kit.security.Roles;

/** Surveys over HTTP. */
@Path("/v1/surveys")
@Tag(name = "Surveys")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
public class SurveyResource {

    private final SurveyService surveys;
    private final ResponseRates rates;
    private final AggregateAnswers answers;
    private final References references;

    private final SourceNames sources;

    @Inject
    public SurveyResource(
            SurveyService surveys,
            ResponseRates rates,
            AggregateAnswers answers,
            References references,
            SourceNames sources) {
        this.sources = sources;
        this.surveys = surveys;
        this.rates = rates;
        this.answers = answers;
        this.references = references;
    }

    @GET
    @Operation(operationId = "listSurveys", summary = "Surveys on record, page by page")
    @APIResponseSchema(Page.class)
    public Response list(@BeanParam SurveyFilter filter, @BeanParam ListParameters parameters) {
        Selection sought = filter.sought(references, sources, surveys);
        return answers.list(parameters, filter.order(), SurveyState.class, slice -> surveys.search(sought, slice));
    }

    @GET
    @Path("response-rates")
    @Operation(
            operationId = "getSurveyResponseRates",
            summary = "Of how many that were asked there is a response, by unit, with those of which nothing is known")
    @APIResponseSchema(ResponseRate.class)
    public ResponseRate responseRates(
            @Parameter(
                            description =
                                    "What is counted: single surveys, country profiles or projects. SURVEY without it.",
                            schema = @Schema(implementation = ResponseUnit.class))
                    @QueryParam("unit")
                    @Nullable
                    String unit,
            @Parameter(description = "Id or key of the campaign; all surveys without it.")
                    @QueryParam("campaignId")
                    @Nullable
                    String campaignId) {
        ResponseUnit counted = Choices.optional(ResponseUnit.class, "unit", unit);
        return rates.of(counted == null ? ResponseUnit.SURVEY : counted, campaignId);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getSurvey", summary = "One survey, by id")
    @APIResponseSchema(SurveyState.class)
    public Response get(@PathParam("id") String id) {
        return answers.read(Survey.class, id, surveys::get);
    }

    @GET
    @Path("{id}/history")
    @Operation(
            operationId = "getSurveyHistory",
            summary = "Every version of one survey, with what changed and who did it")
    public RestResponse<List<VersionEntry>> history(
            @PathParam("id") String id, @BeanParam HistoryParameters parameters) {
        return answers.history(surveys.get(id), parameters);
    }

    @POST
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "createSurvey", summary = "Put a new survey on record")
    @APIResponseSchema(value = SurveyState.class, responseCode = "201")
    public Response create(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid SurveyContent content) {
        return references.awaiting(() -> answers.create(key, content, surveys::create));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "replaceSurvey", summary = "Replace what is on record about one survey")
    @APIResponseSchema(SurveyState.class)
    public Response replace(@PathParam("id") String id, @NotNull @Valid SurveyContent content) {
        return references.awaiting(() -> answers.replace(surveys.get(id), content, surveys::change));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "patchSurvey", summary = "Change fields of one survey")
    @APIResponseSchema(SurveyState.class)
    public Response patch(@PathParam("id") String id, @NotNull JsonNode patch) throws JsonProcessingException {
        return references.awaiting(() -> answers.patch(surveys.get(id), patch, SurveyContent.class, surveys::change));
    }

    @POST
    @Path("{id}/status/corrections")
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(
            operationId = "correctSurveyStatus",
            summary = "Say that the status on record is wrong, why, and what is right, whether or not it follows")
    @Extension(name = "x-part", value = "true")
    @APIResponseSchema(SurveyState.class)
    public Response correctStatus(@PathParam("id") String id, @NotNull @Valid CorrectedSurveyStatus corrected) {
        return references.awaiting(() -> answers.act(surveys.get(id), corrected, surveys::correctStatus));
    }

    @POST
    @Path("{id}/erasure")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "eraseSurvey",
            summary = "Erase what one survey told of its respondent, in every version and wherever else it is kept",
            description =
                    "For administrators. The name goes, and so do answers in words that are marked as personal; status, role"
                            + " and all other answers stay, and so does every version in the history. It cannot be taken back.",
            extensions = @Extension(name = "x-part", value = "true"))
    @APIResponseSchema(SurveyState.class)
    public Response erase(@PathParam("id") String id, @NotNull @Valid ErasureRequest request) {
        return answers.erase(surveys.get(id), request, (known, asked) -> surveys.erase(known, asked.reason()));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "deleteSurvey", summary = "Mark one survey as deleted, with a reason that is kept")
    public Response delete(@PathParam("id") String id, @QueryParam("reason") @Nullable String reason) {
        return answers.delete(surveys.get(id), reason, surveys::delete);
    }

    @POST
    @Path("{id}/restore")
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "restoreSurvey", summary = "Bring one deleted survey back, with a reason that is kept")
    @APIResponseSchema(SurveyState.class)
    public Response restore(@PathParam("id") String id, @QueryParam("reason") @Nullable String reason) {
        return answers.restore(surveys.get(id), reason, surveys::restore);
    }
}
