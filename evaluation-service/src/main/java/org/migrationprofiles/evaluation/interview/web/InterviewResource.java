package org.migrationprofiles.evaluation.interview.web;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.interview.Interview;
import org.migrationprofiles.evaluation.interview.InterviewContent;
import org.migrationprofiles.evaluation.interview.InterviewService;
import org.migrationprofiles.evaluation.interview.InterviewState;
import org.migrationprofiles.evaluation.replica.References;
import org.migrationprofiles.evaluation.source.SourceNames;
import org.migrationprofiles.kit.aggregate.AggregateAnswers;
import org.migrationprofiles.kit.change.HistoryParameters;
import org.migrationprofiles.kit.change.VersionEntry;
import org.migrationprofiles.kit.erasure.ErasureRequest;
import org.migrationprofiles.kit.paging.ListParameters;
import org.migrationprofiles.kit.paging.Page;
import org.migrationprofiles.kit.paging.Selection;
import org.migrationprofiles.kit.patch.MergePatch;
import org.migrationprofiles.kit.security.Roles;

/** Interviews over HTTP. */
@Path("/v1/interviews")
@Tag(name = "Interviews")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
public class InterviewResource {

    private final InterviewService interviews;
    private final AggregateAnswers answers;
    private final References references;

    private final SourceNames sources;

    @Inject
    public InterviewResource(
            InterviewService interviews, AggregateAnswers answers, References references, SourceNames sources) {
        this.sources = sources;
        this.interviews = interviews;
        this.answers = answers;
        this.references = references;
    }

    @GET
    @Operation(operationId = "listInterviews", summary = "Interviews on record, page by page")
    @APIResponseSchema(Page.class)
    public Response list(@BeanParam InterviewFilter filter, @BeanParam ListParameters parameters) {
        Selection sought = filter.sought(references, sources);
        return answers.list(
                parameters, filter.order(), InterviewState.class, slice -> interviews.search(sought, slice));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getInterview", summary = "One interview, by id or key")
    @APIResponseSchema(InterviewState.class)
    public Response get(@PathParam("id") String id) {
        return answers.read(Interview.class, id, interviews::get);
    }

    @GET
    @Path("{id}/history")
    @Operation(
            operationId = "getInterviewHistory",
            summary = "Every version of one interview, with what changed and who did it")
    public RestResponse<List<VersionEntry>> history(
            @PathParam("id") String id, @BeanParam HistoryParameters parameters) {
        return answers.history(interviews.get(id), parameters);
    }

    @POST
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "createInterview", summary = "Put a new interview on record")
    @APIResponseSchema(value = InterviewState.class, responseCode = "201")
    public Response create(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid InterviewContent content) {
        return references.awaiting(() -> answers.create(key, content, interviews::create));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "replaceInterview", summary = "Replace what is on record about one interview")
    @APIResponseSchema(InterviewState.class)
    public Response replace(@PathParam("id") String id, @NotNull @Valid InterviewContent content) {
        return references.awaiting(() -> answers.replace(interviews.get(id), content, interviews::change));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "patchInterview", summary = "Change fields of one interview")
    @APIResponseSchema(InterviewState.class)
    public Response patch(@PathParam("id") String id, @NotNull JsonNode patch) throws JsonProcessingException {
        return references.awaiting(
                () -> answers.patch(interviews.get(id), patch, InterviewContent.class, interviews::change));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "deleteInterview", summary = "Mark one interview as deleted, with a reason that is kept")
    public Response delete(@PathParam("id") String id, @QueryParam("reason") @Nullable String reason) {
        return answers.delete(interviews.get(id), reason, interviews::delete);
    }

    @POST
    @Path("{id}/restore")
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(
            operationId = "restoreInterview",
            summary = "Bring one deleted interview back, with a reason that is kept")
    @APIResponseSchema(InterviewState.class)
    public Response restore(@PathParam("id") String id, @QueryParam("reason") @Nullable String reason) {
        return answers.restore(interviews.get(id), reason, interviews::restore);
    }

    @POST
    @Path("{id}/erasure")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "eraseInterview",
            summary = "Erase what one interview told of its respondent, in every version and wherever else it is kept",
            description =
                    "For administrators. Name, role, place and notes go; that it was held, when, about what, and the stages of"
                            + " involvement stay, and so does every version in the history. It cannot be taken back.")
    @Extension(name = "x-part", value = "true")
    @APIResponseSchema(InterviewState.class)
    public Response erase(@PathParam("id") String id, @NotNull @Valid ErasureRequest request) {
        return answers.erase(interviews.get(id), request, (known, asked) -> interviews.erase(known, asked.reason()));
    }
}
