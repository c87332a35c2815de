package org.migrationprofiles.evaluation.replica.web;

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
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.migrationprofiles.evaluation.replica.ReplicaRebuild;
import org.migrationprofiles.evaluation.replica.ReplicaRebuilds;
import org.migrationprofiles.kit.paging.Lists;
import org.migrationprofiles.kit.paging.Page;
import org.migrationprofiles.kit.paging.PageParameters;
import org.migrationprofiles.kit.parameter.Ids;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;
import org.migrationprofiles.kit.security.Roles;

/** Rebuilding the replica over HTTP, for administrators. */
@Path("/admin/replica/rebuild")
@Tag(name = "Administration")
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
public class ReplicaRebuildResource {

    private final ReplicaRebuilds rebuilds;
    private final Lists lists;

    @Inject
    public ReplicaRebuildResource(ReplicaRebuilds rebuilds, Lists lists) {
        this.rebuilds = rebuilds;
        this.lists = lists;
    }

    @POST
    @Operation(
            operationId = "rebuildReplica",
            summary = "Read what project-service has told from the beginning, in the background")
    @APIResponse(
            responseCode = "202",
            description = "It goes on; Location tells how far it has come",
            content = @Content(schema = @Schema(implementation = ReplicaRebuild.class)))
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public Response start(@Context UriInfo uri) {
        ReplicaRebuild started = rebuilds.start();
        return Response.accepted(started)
                .location(uri.getAbsolutePathBuilder()
                        .path(started.id().toString())
                        .build())
                .build();
    }

    @GET
    @Operation(operationId = "listReplicaRebuilds", summary = "Rebuilds of the replica so far, the latest first")
    @APIResponseSchema(Page.class)
    public Response list(@BeanParam PageParameters page) {
        return lists.answer(page, rebuilds::list, rebuild -> rebuild.id().toString(), Function.identity());
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getReplicaRebuild", summary = "How far a rebuild of the replica has come")
    public ReplicaRebuild get(@PathParam("id") String id) {
        return Optional.of(id)
                .filter(Ids::isId)
                .flatMap(known -> rebuilds.find(UUID.fromString(known)))
                .orElseThrow(() -> new ProblemException(
                        ProblemTypes.NOT_FOUND, "There is no rebuild of the replica with this id."));
    }
}
