package org.migrationprofiles.metrics.rebuild.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;
import org.migrationprofiles.kit.request.RequestContext;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.metrics.QueryParameters;
import org.migrationprofiles.metrics.generation.Generation;
import org.migrationprofiles.metrics.rebuild.Rebuilds;

/** Rebuilds over HTTP, for administrators. */
@Path("/admin/rebuild")
@Tag(name = "Administration")
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
public class RebuildResource {

    private static final String ACCEPT_MISSING = "acceptMissing";

    private final Rebuilds rebuilds;
    private final RequestContext request;

    @Inject
    public RebuildResource(Rebuilds rebuilds, RequestContext request) {
        this.rebuilds = rebuilds;
        this.request = request;
    }

    @POST
    @Operation(
            operationId = "startRebuild",
            summary = "Fill the read model again from all events, in the background; the old one answers until then")
    @Parameter(
            name = ACCEPT_MISSING,
            in = ParameterIn.QUERY,
            description =
                    "Whether the new one may take over though the topics tell of fewer records than the old one counts.",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    @APIResponseSchema(value = Generation.class, responseCode = "202")
    public Response start(@Context UriInfo uri) {
        QueryParameters given = new QueryParameters(uri.getQueryParameters(), Set.of(ACCEPT_MISSING));
        boolean acceptMissing = Boolean.parseBoolean(given.oneOf(ACCEPT_MISSING, List.of("true", "false"), "false"));
        Generation started = rebuilds.start(acceptMissing, request.actor());
        return Response.accepted(started)
                .location(uri.getAbsolutePathBuilder()
                        .path(String.valueOf(started.number()))
                        .build())
                .build();
    }

    @GET
    @Operation(operationId = "listGenerations", summary = "Generations of the read model, the newest first")
    public List<Generation> list(@Context UriInfo uri) {
        QueryParameters unused = new QueryParameters(uri.getQueryParameters(), Set.of());
        return rebuilds.latest();
    }

    @GET
    @Path("{number}")
    @Operation(operationId = "getGeneration", summary = "How far a rebuild has come")
    public Generation get(@PathParam("number") String number) {
        return rebuilds.find(number(number)).orElseThrow(RebuildResource::notFound);
    }

    @POST
    @Path("{number}/cancel")
    @Operation(operationId = "cancelRebuild", summary = "Give a rebuild up; the old read model goes on answering")
    public Generation cancel(@PathParam("number") String number) {
        return rebuilds.cancel(number(number), request.actor()).orElseThrow(RebuildResource::notFound);
    }

    private static int number(String number) {
        if (!number.matches("\\d{1,9}")) {
            throw notFound();
        }
        return Integer.parseInt(number);
    }

    private static ProblemException notFound() {
        return new ProblemException(ProblemTypes.NOT_FOUND, "There is no generation with this number.");
    }
}
