package org.migrationprofiles.metrics.report.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.concurrency.Preconditions;
import org.migrationprofiles.kit.paging.Lists;
import org.migrationprofiles.kit.paging.Page;
import org.migrationprofiles.kit.paging.PageParameters;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;
import org.migrationprofiles.kit.problem.Texts;
import org.migrationprofiles.kit.request.RequestContext;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.metrics.OneMoment;
import org.migrationprofiles.metrics.QueryParameters;
import org.migrationprofiles.metrics.report.ReportDiff;
import org.migrationprofiles.metrics.report.ReportSnapshot;
import org.migrationprofiles.metrics.report.ReportSnapshots;

/** Snapshots of reports over HTTP. Nothing deletes one: it may have been quoted. */
@Path("/v1/reports/{id}/snapshots")
@Tag(name = "Reports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
public class ReportSnapshotResource {

    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String A_SNAPSHOT = "the id of a snapshot, or now";

    private final ReportSnapshots snapshots;
    private final Preconditions preconditions;
    private final RequestContext request;
    private final Lists lists;

    @Inject
    public ReportSnapshotResource(
            ReportSnapshots snapshots, Preconditions preconditions, RequestContext request, Lists lists) {
        this.snapshots = snapshots;
        this.preconditions = preconditions;
        this.request = request;
        this.lists = lists;
    }

    @POST
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(
            operationId = "takeReportSnapshot",
            summary = "Compute a report and keep it, to be quoted and compared; nothing deletes it. The body may be {}")
    @APIResponseSchema(value = ReportSnapshot.class, responseCode = "201")
    @APIResponse(
            responseCode = "200",
            description = "The newest snapshot has the same content",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReportSnapshot.class)))
    public Response take(@PathParam("id") String id, @Nullable @Valid SnapshotRequest wanted) {
        requireTitle(wanted);
        LocalDate asOf = wanted == null ? null : wanted.asOf();
        if (asOf != null
                && (asOf.getYear() < QueryParameters.FIRST_YEAR || asOf.getYear() > QueryParameters.LAST_YEAR)) {
            String years =
                    "It is of the years " + QueryParameters.FIRST_YEAR + " to " + QueryParameters.LAST_YEAR + ".";
            throw new ProblemException(
                    ProblemTypes.VALIDATION_FAILED,
                    "There are no figures of that date.",
                    List.of(new FieldError("/asOf", years)));
        }
        ReportSnapshots.Taken taken = snapshots.take(id, wanted == null ? null : wanted.title(), asOf, request.actor());
        URI address = URI.create(String.valueOf(taken.snapshot().links().get("self")));
        Response.ResponseBuilder answer = taken.existed() ? Response.ok().location(address) : Response.created(address);
        return answer.entity(taken.snapshot())
                .tag(Preconditions.tag(taken.snapshot().id()))
                .build();
    }

    private static void requireTitle(@Nullable SnapshotRequest wanted) {
        String title = wanted == null ? null : wanted.title();
        if (title != null && Texts.isBlank(title)) {
            throw new ProblemException(
                    ProblemTypes.VALIDATION_FAILED,
                    "The title says nothing.",
                    List.of(new FieldError(
                            "/title", "It has more than spaces; that of the report is taken without it.")));
        }
    }

    @GET
    @Operation(
            operationId = "listReportSnapshots",
            summary = "Snapshots of a report without their content, the newest first")
    @APIResponseSchema(Page.class)
    public Response list(@PathParam("id") String id, @BeanParam PageParameters page, @Context UriInfo uri) {
        QueryParameters unused = QueryParameters.unconditional(uri.getQueryParameters(), Set.of("limit", "cursor"));
        return lists.answer(
                page, (after, limit) -> snapshots.page(id, after, limit), ReportSnapshot::id, snapshot -> snapshot);
    }

    @GET
    @Path("{snapshot}")
    @Operation(operationId = "getReportSnapshot", summary = "A report as it was computed then")
    @APIResponseSchema(ReportSnapshot.class)
    public Response get(@PathParam("id") String id, @PathParam("snapshot") String snapshot) {
        ReportSnapshot found = snapshots.get(id, snapshot);
        return (preconditions.clientHolds(found.id()) ? Response.notModified() : Response.ok(found))
                .tag(Preconditions.tag(found.id()))
                .build();
    }

    @GET
    @Path("diff")
    @OneMoment
    @Operation(
            operationId = "compareReportSnapshots",
            summary = "Which figures moved between two snapshots, or since one, and which records changed meanwhile")
    @Parameter(
            name = FROM,
            in = ParameterIn.QUERY,
            required = true,
            description = "Id of a snapshot, or now.",
            example = "0193a1f0-0000-7000-8000-000000000001",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = TO,
            in = ParameterIn.QUERY,
            description = "Id of a snapshot, or now: the report as it is, computed for the date of the other one.",
            schema = @Schema(type = SchemaType.STRING, defaultValue = ReportSnapshots.NOW))
    public ReportDiff compare(@PathParam("id") String id, @Context UriInfo uri) {
        QueryParameters given = new QueryParameters(uri.getQueryParameters(), Set.of(FROM, TO));
        String from = given.text(FROM, A_SNAPSHOT);
        String to = given.has(TO) ? given.text(TO, A_SNAPSHOT) : ReportSnapshots.NOW;
        if (from == null || to == null || (from.equals(ReportSnapshots.NOW) && to.equals(ReportSnapshots.NOW))) {
            throw QueryParameters.refused(FROM, "the id of a snapshot, or now where to is the id of one");
        }
        return snapshots.compare(id, from, to);
    }

    /**
     * What is wanted of a snapshot.
     *
     * @param title for people; that of the report when not given
     * @param asOf the date in the world; the report's own when not given
     */
    public record SnapshotRequest(
            @Nullable @Size(min = 1, max = 200) String title,
            @Nullable LocalDate asOf) {}
}
