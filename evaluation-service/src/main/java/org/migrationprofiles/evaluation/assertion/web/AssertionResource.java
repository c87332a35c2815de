package org.migrationprofiles.evaluation.assertion.web;

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
import org.migrationprofiles.evaluation.assertion.Assertion;
import org.migrationprofiles.evaluation.assertion.AssertionContent;
import org.migrationprofiles.evaluation.assertion.AssertionService;
import org.migrationprofiles.evaluation.assertion.AssertionState;
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

/** Assertions over HTTP. */
@Path("/v1/assertions")
@Tag(name = "Assertions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
public class AssertionResource {

    private final AssertionService assertions;
    private final AggregateAnswers answers;
    private final References references;

    private final SourceNames sources;

    @Inject
    public AssertionResource(
            AssertionService assertions, AggregateAnswers answers, References references, SourceNames sources) {
        this.sources = sources;
        this.assertions = assertions;
        this.answers = answers;
        this.references = references;
    }

    @GET
    @Operation(operationId = "listAssertions", summary = "Assertions on record, page by page")
    @APIResponseSchema(Page.class)
    public Response list(@BeanParam AssertionFilter filter, @BeanParam ListParameters parameters) {
        Selection sought = filter.sought(references, sources);
        return answers.list(
                parameters, filter.order(), AssertionState.class, slice -> assertions.search(sought, slice));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getAssertion", summary = "One assertion, by id")
    @APIResponseSchema(AssertionState.class)
    public Response get(@PathParam("id") String id) {
        return answers.read(Assertion.class, id, assertions::get);
    }

    @GET
    @Path("{id}/history")
    @Operation(
            operationId = "getAssertionHistory",
            summary = "Every version of one assertion, with what changed and who did it")
    public RestResponse<List<VersionEntry>> history(
            @PathParam("id") String id, @BeanParam HistoryParameters parameters) {
        return answers.history(assertions.get(id), parameters);
    }

    @POST
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(
            operationId = "createAssertion",
            summary = "Put a new assertion on record",
            description =
                    "409 when 500 assertions of the attribute are on record for the subject. A project or a country that a value names"
                            + " has to be on record: else 422, with Retry-After.")
    @APIResponseSchema(value = AssertionState.class, responseCode = "201")
    public Response create(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid AssertionContent content) {
        return references.awaiting(() -> answers.create(key, content, assertions::create));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "replaceAssertion", summary = "Replace what is on record about one assertion")
    @APIResponseSchema(AssertionState.class)
    public Response replace(@PathParam("id") String id, @NotNull @Valid AssertionContent content) {
        return references.awaiting(() -> answers.replace(assertions.get(id), content, assertions::change));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "patchAssertion", summary = "Change fields of one assertion")
    @APIResponseSchema(AssertionState.class)
    public Response patch(@PathParam("id") String id, @NotNull JsonNode patch) throws JsonProcessingException {
        return references.awaiting(
                () -> answers.patch(assertions.get(id), patch, AssertionContent.class, assertions::change));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "deleteAssertion", summary = "Mark one assertion as deleted, with a reason that is kept")
    public Response delete(@PathParam("id") String id, @QueryParam("reason") @Nullable String reason) {
        return answers.delete(assertions.get(id), reason, assertions::delete);
    }

    @POST
    @Path("{id}/restore")
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(
            operationId = "restoreAssertion",
            summary = "Bring one deleted assertion back, with a reason that is kept")
    @APIResponseSchema(AssertionState.class)
    public Response restore(@PathParam("id") String id, @QueryParam("reason") @Nullable String reason) {
        return answers.restore(assertions.get(id), reason, assertions::restore);
    }
}
