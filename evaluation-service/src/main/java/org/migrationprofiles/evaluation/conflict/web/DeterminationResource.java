package org.migrationprofiles.evaluation.conflict.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.conflict.Determination;
import org.migrationprofiles.evaluation.conflict.DeterminationService;
import org.migrationprofiles.evaluation.conflict.DeterminationState;
import org.migrationprofiles.evaluation.conflict.Withdrawal;
import org.migrationprofiles.evaluation.replica.References;
import org.migrationprofiles.kit.aggregate.AggregateAnswers;
import org.migrationprofiles.kit.change.HistoryParameters;
import org.migrationprofiles.kit.change.VersionEntry;
import org.migrationprofiles.kit.paging.ListParameters;
import org.migrationprofiles.kit.paging.Page;
import org.migrationprofiles.kit.paging.Selection;
import org.migrationprofiles.kit.security.Roles;

/** Determinations over HTTP: read, and taken back. They are made at their conflict. */
@Path("/v1/determinations")
@Tag(name = "Conflicts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
public class DeterminationResource {

    private final DeterminationService determinations;
    private final AggregateAnswers answers;
    private final References references;

    @Inject
    public DeterminationResource(DeterminationService determinations, AggregateAnswers answers, References references) {
        this.determinations = determinations;
        this.answers = answers;
        this.references = references;
    }

    @GET
    @Operation(operationId = "listDeterminations", summary = "Determinations on record, page by page")
    @APIResponseSchema(Page.class)
    public Response list(@BeanParam DeterminationFilter filter, @BeanParam ListParameters parameters) {
        Selection sought = filter.sought(references);
        return answers.list(
                parameters, filter.order(), DeterminationState.class, slice -> determinations.search(sought, slice));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getDetermination", summary = "One determination, by id")
    @APIResponseSchema(DeterminationState.class)
    public Response get(@PathParam("id") String id) {
        return answers.read(Determination.class, id, determinations::get);
    }

    @GET
    @Path("{id}/history")
    @Operation(
            operationId = "getDeterminationHistory",
            summary = "Every version of one determination, with what became of it and who did it")
    public RestResponse<List<VersionEntry>> history(
            @PathParam("id") String id, @BeanParam HistoryParameters parameters) {
        return answers.history(determinations.get(id), parameters);
    }

    @POST
    @Path("{id}/withdraw")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.DETERMINER)
    @Operation(
            operationId = "withdrawDetermination",
            summary = "Take one determination back, with a reason that is kept; its conflict is open again",
            description = "The reason stands in the body, or in ?reason= of a request without one.",
            extensions = @Extension(name = "x-part", value = "true"))
    @APIResponseSchema(DeterminationState.class)
    public Response withdraw(
            @PathParam("id") String id,
            @Parameter(
                            description = "Why, where there is no body; it is kept with the determination.",
                            schema = @Schema(type = SchemaType.STRING, maxLength = AggregateAnswers.LONGEST_REASON))
                    @QueryParam("reason")
                    @Nullable
                    String reason,
            @RequestBody(required = false) @Valid @Nullable Withdrawal withdrawal) {
        String why = withdrawal == null
                ? AggregateAnswers.required(reason)
                : withdrawal.reason().strip();
        return answers.act(determinations.get(id), why, determinations::withdraw);
    }

    /** The same for whoever sends no body, whatever type the request says that it has. */
    @POST
    @Path("{id}/withdraw")
    @RolesAllowed(Roles.DETERMINER)
    @Operation(hidden = true)
    public Response withdraw(@PathParam("id") String id, @QueryParam("reason") @Nullable String reason) {
        return withdraw(id, reason, null);
    }
}
