package org.migrationprofiles.metrics.ingest.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
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
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.paging.Lists;
import org.migrationprofiles.kit.paging.Page;
import org.migrationprofiles.kit.paging.PageParameters;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;
import org.migrationprofiles.kit.request.RequestContext;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.metrics.QueryParameters;
import org.migrationprofiles.metrics.ingest.DeadEvent;
import org.migrationprofiles.metrics.ingest.DeadEventDecisions;
import org.migrationprofiles.metrics.ingest.DeadEvents;

/** Dead events over HTTP, for administrators. */
@Path("/admin/dead-events")
@Tag(name = "Dead events")
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
public class DeadEventResource {

    private static final Set<String> KNOWN = Set.of("status", "limit", "cursor");
    private static final int LONGEST_ID = 18;

    private final DeadEvents deadEvents;
    private final DeadEventDecisions decisions;
    private final Lists lists;
    private final RequestContext request;

    @Inject
    public DeadEventResource(DeadEvents deadEvents, DeadEventDecisions decisions, Lists lists, RequestContext request) {
        this.deadEvents = deadEvents;
        this.decisions = decisions;
        this.lists = lists;
        this.request = request;
    }

    @GET
    @Operation(operationId = "listDeadEvents", summary = "Records that could not be used, in the order they came")
    @Parameter(
            name = "status",
            in = ParameterIn.QUERY,
            description = "Those of this status; all when not given.",
            schema = @Schema(implementation = DeadEvent.Status.class))
    @APIResponseSchema(Page.class)
    public Response list(@BeanParam PageParameters page, @Context UriInfo uri) {
        QueryParameters parameters = new QueryParameters(uri.getQueryParameters(), KNOWN);
        DeadEvent.@Nullable Status status = parameters.constant("status", DeadEvent.Status.class);
        return lists.answer(
                page,
                (after, limit) -> deadEvents.page(after == null ? 0 : Long.parseLong(after), status, limit),
                event -> String.valueOf(event.id()),
                event -> event);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getDeadEvent", summary = "A record that could not be used")
    public DeadEvent get(@PathParam("id") String id) {
        long number = number(id);
        return deadEvents.find(number).orElseThrow(() -> DeadEventDecisions.notFound(number));
    }

    @POST
    @Path("{id}/replay")
    @Operation(operationId = "replayDeadEvent", summary = "Read it again and take it into the figures")
    public DeadEvent replay(@PathParam("id") String id) {
        return decisions.replay(number(id), request.actor());
    }

    @POST
    @Path("{id}/discard")
    @Operation(operationId = "discardDeadEvent", summary = "Put it away for good")
    public DeadEvent discard(@PathParam("id") String id) {
        return decisions.discard(number(id), request.actor());
    }

    private static long number(String id) {
        if (!id.matches("\\d{1," + LONGEST_ID + "}")) {
            throw new ProblemException(ProblemTypes.NOT_FOUND, "The id of a dead event is a number.");
        }
        return Long.parseLong(id);
    }
}
