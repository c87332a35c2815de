package org.migrationprofiles.evaluation.conflict.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.conflict.Conflict;
import org.migrationprofiles.evaluation.conflict.ConflictService;
import org.migrationprofiles.evaluation.conflict.ConflictState;
import org.migrationprofiles.evaluation.conflict.DeterminationRequest;
import org.migrationprofiles.evaluation.conflict.DeterminationService;
import org.migrationprofiles.evaluation.conflict.DeterminationState;
import org.migrationprofiles.evaluation.replica.References;
import org.migrationprofiles.kit.aggregate.AggregateAnswers;
import org.migrationprofiles.kit.change.HistoryParameters;
import org.migrationprofiles.kit.change.VersionEntry;
import org.migrationprofiles.kit.paging.ListParameters;
import org.migrationprofiles.kit.paging.Page;
import org.migrationprofiles.kit.paging.Selection;
import org.migrationprofiles.kit.security.Roles;

/** Conflicts over HTTP: read, and determined. The service itself opens and closes them. */
@Path("/v1/conflicts")
@Tag(name = "Conflicts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
public class ConflictResource {

    private final ConflictService conflicts;
    private final DeterminationService determinations;
    private final AggregateAnswers answers;
    private final References references;

    @Inject
    public ConflictResource(
            ConflictService conflicts,
            DeterminationService determinations,
            AggregateAnswers answers,
            References references) {
        this.conflicts = conflicts;
        this.determinations = determinations;
        this.answers = answers;
        this.references = references;
    }

    @GET
    @Operation(
            operationId = "listConflicts",
            summary =
                    "What assertions contradict each other about, page by page; sort=openedAt for the longest open first")
    @APIResponseSchema(Page.class)
    public Response list(@BeanParam ConflictFilter filter, @BeanParam ListParameters parameters) {
        Selection sought = filter.sought(references);
        return answers.list(parameters, filter.order(), ConflictState.class, slice -> conflicts.search(sought, slice));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getConflict",
            summary = "One conflict with its assertions, by id",
            extensions = @Extension(name = "x-part", value = "true"))
    @APIResponseSchema(ConflictState.class)
    public Response get(@PathParam("id") String id) {
        return answers.read(Conflict.class, id, conflicts::get);
    }

    @GET
    @Path("{id}/history")
    @Operation(
            operationId = "getConflictHistory",
            summary = "Every version of one conflict, with what changed and who did it")
    public RestResponse<List<VersionEntry>> history(
            @PathParam("id") String id, @BeanParam HistoryParameters parameters) {
        return answers.history(conflicts.get(id), parameters);
    }

    @POST
    @Path("{id}/determinations")
    @RolesAllowed(Roles.DETERMINER)
    @Operation(
            operationId = "createDetermination",
            summary = "Determine which assertion of a conflict holds, or that it cannot be determined",
            extensions = @Extension(name = "x-part", value = "true"))
    @APIResponseSchema(value = DeterminationState.class, responseCode = "201")
    public Response determine(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid DeterminationRequest determination) {
        return answers.make(key, conflicts.get(id), determination, "/v1/determinations", determinations::determine);
    }
}
