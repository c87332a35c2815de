package org.migrationprofiles.evaluation.finding.web;

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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.finding.Completeness;
import org.migrationprofiles.evaluation.finding.Finding;
import org.migrationprofiles.evaluation.finding.FindingCompleteness;
import org.migrationprofiles.evaluation.finding.FindingContent;
import org.migrationprofiles.evaluation.finding.FindingService;
import org.migrationprofiles.evaluation.finding.FindingState;
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

/** Findings over HTTP. */
@Path("/v1/findings")
@Tag(name = "Findings")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
public class FindingResource {

    private final FindingService findings;
    private final FindingCompleteness completeness;
    private final AggregateAnswers answers;
    private final References references;

    private final SourceNames sources;

    @Inject
    public FindingResource(
            FindingService findings,
            FindingCompleteness completeness,
            AggregateAnswers answers,
            References references,
            SourceNames sources) {
        this.sources = sources;
        this.findings = findings;
        this.completeness = completeness;
        this.answers = answers;
        this.references = references;
    }

    @GET
    @Operation(operationId = "listFindings", summary = "Findings on record, page by page")
    @APIResponseSchema(Page.class)
    public Response list(@BeanParam FindingFilter filter, @BeanParam ListParameters parameters) {
        Selection sought = filter.sought(references, sources);
        return answers.list(parameters, filter.order(), FindingState.class, slice -> findings.search(sought, slice));
    }

    @GET
    @Path("completeness")
    @Operation(
            operationId = "getFindingCompleteness",
            summary = "Of which projects a challenge and a success are on record; of the others it is unknown")
    public Completeness completeness(
            @Parameter(
                            description =
                                    "Ids of the projects that are looked at, separated by commas; without it, all that are on record.")
                    @QueryParam("projectId")
                    @Nullable
                    String projectIds) {
        Set<UUID> projects = new LinkedHashSet<>();
        for (String given : projectIds == null ? new String[0] : projectIds.split(",", -1)) {
            UUID id = Ids.optional("projectId", given.strip());
            if (id != null) {
                projects.add(id);
            }
        }
        return completeness.of(List.copyOf(projects));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getFinding", summary = "One finding, by id")
    @APIResponseSchema(FindingState.class)
    public Response get(@PathParam("id") String id) {
        return answers.read(Finding.class, id, findings::get);
    }

    @GET
    @Path("{id}/history")
    @Operation(
            operationId = "getFindingHistory",
            summary = "Every version of one finding, with what changed and who did it")
    public RestResponse<List<VersionEntry>> history(
            @PathParam("id") String id, @BeanParam HistoryParameters parameters) {
        return answers.history(findings.get(id), parameters);
    }

    @POST
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "createFinding", summary = "Put a new finding on record")
    @APIResponseSchema(value = FindingState.class, responseCode = "201")
    public Response create(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid FindingContent content) {
        return references.awaiting(() -> answers.create(key, content, findings::create));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "replaceFinding", summary = "Replace what is on record about one finding")
    @APIResponseSchema(FindingState.class)
    public Response replace(@PathParam("id") String id, @NotNull @Valid FindingContent content) {
        return references.awaiting(() -> answers.replace(findings.get(id), content, findings::change));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "patchFinding", summary = "Change fields of one finding")
    @APIResponseSchema(FindingState.class)
    public Response patch(@PathParam("id") String id, @NotNull JsonNode patch) throws JsonProcessingException {
        return references.awaiting(
                () -> answers.patch(findings.get(id), patch, FindingContent.class, findings::change));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "deleteFinding", summary = "Mark one finding as deleted, with a reason that is kept")
    public Response delete(@PathParam("id") String id, @QueryParam("reason") @Nullable String reason) {
        return answers.delete(findings.get(id), reason, findings::delete);
    }

    @POST
    @Path("{id}/restore")
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "restoreFinding", summary = "Bring one deleted finding back, with a reason that is kept")
    @APIResponseSchema(FindingState.class)
    public Response restore(@PathParam("id") String id, @QueryParam("reason") @Nullable String reason) {
        return answers.restore(findings.get(id), reason, findings::restore);
    }
}
