package org.migrationprofiles.evaluation.impact.web;

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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.impact.Impact;
import org.migrationprofiles.evaluation.impact.ImpactContent;
import org.migrationprofiles.evaluation.impact.ImpactService;
import org.migrationprofiles.evaluation.impact.ImpactState;
import org.migrationprofiles.evaluation.impact.Ladder;
import org.migrationprofiles.evaluation.impact.Ladders;
import org.migrationprofiles.evaluation.replica.References;
import org.migrationprofiles.evaluation.source.SourceNames;
import org.migrationprofiles.kit.aggregate.AggregateAnswers;
import org.migrationprofiles.kit.change.HistoryParameters;
import org.migrationprofiles.kit.change.VersionEntry;
import org.migrationprofiles.kit.paging.ListParameters;
import org.migrationprofiles.kit.paging.Page;
import org.migrationprofiles.kit.paging.Selection;
import org.migrationprofiles.kit.parameter.Ids;
import org.migrationprofiles.kit.patch.MergePatch;
import org.migrationprofiles.kit.security.Roles;

/** Impacts over HTTP. */
@Path("/v1/impacts")
@Tag(name = "Impacts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
public class ImpactResource {

    private final ImpactService impacts;
    private final Ladders ladders;
    private final AggregateAnswers answers;
    private final References references;

    private final SourceNames sources;

    @Inject
    public ImpactResource(
            ImpactService impacts,
            Ladders ladders,
            AggregateAnswers answers,
            References references,
            SourceNames sources) {
        this.sources = sources;
        this.impacts = impacts;
        this.ladders = ladders;
        this.answers = answers;
        this.references = references;
    }

    @GET
    @Operation(operationId = "listImpacts", summary = "Impacts on record, page by page")
    @APIResponseSchema(Page.class)
    public Response list(@BeanParam ImpactFilter filter, @BeanParam ListParameters parameters) {
        Selection sought = filter.sought(references, sources);
        return answers.list(parameters, filter.order(), ImpactState.class, slice -> impacts.search(sought, slice));
    }

    @GET
    @Path("ladder")
    @Operation(
            operationId = "getImpactLadder",
            summary = "The highest rung of the ladder that each country profile reached, as far as that is on record")
    public Ladder ladder(
            @Parameter(
                            description = "Id of the project whose profiles are looked at; without it, of all.",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @QueryParam("projectId")
                    @Nullable
                    String projectId,
            @Parameter(
                            description =
                                    "ISO 3166-1 alpha-2, alpha-3 or M49 code of the country whose profiles are looked at; without it, of all.")
                    @QueryParam("country")
                    @Nullable
                    String country) {
        return ladders.reached(Ids.optional("projectId", projectId), references.country("country", country));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getImpact", summary = "One impact, by id")
    @APIResponseSchema(ImpactState.class)
    public Response get(@PathParam("id") String id) {
        return answers.read(Impact.class, id, impacts::get);
    }

    @GET
    @Path("{id}/history")
    @Operation(
            operationId = "getImpactHistory",
            summary = "Every version of one impact, with what changed and who did it")
    public RestResponse<List<VersionEntry>> history(
            @PathParam("id") String id, @BeanParam HistoryParameters parameters) {
        return answers.history(impacts.get(id), parameters);
    }

    @POST
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "createImpact", summary = "Put a new impact on record")
    @APIResponseSchema(value = ImpactState.class, responseCode = "201")
    public Response create(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid ImpactContent content) {
        return references.awaiting(() -> answers.create(key, content, impacts::create));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "replaceImpact", summary = "Replace what is on record about one impact")
    @APIResponseSchema(ImpactState.class)
    public Response replace(@PathParam("id") String id, @NotNull @Valid ImpactContent content) {
        return references.awaiting(() -> answers.replace(impacts.get(id), content, impacts::change));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "patchImpact", summary = "Change fields of one impact")
    @APIResponseSchema(ImpactState.class)
    public Response patch(@PathParam("id") String id, @NotNull JsonNode patch) throws JsonProcessingException {
        return references.awaiting(() -> answers.patch(impacts.get(id), patch, ImpactContent.class, impacts::change));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "deleteImpact", summary = "Mark one impact as deleted, with a reason that is kept")
    public Response delete(@PathParam("id") String id, @QueryParam("reason") @Nullable String reason) {
        return answers.delete(impacts.get(id), reason, impacts::delete);
    }

    @POST
    @Path("{id}/restore")
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "restoreImpact", summary = "Bring one deleted impact back, with a reason that is kept")
    @APIResponseSchema(ImpactState.class)
    public Response restore(@PathParam("id") String id, @QueryParam("reason") @Nullable String reason) {
        return answers.restore(impacts.get(id), reason, impacts::restore);
    }
}
