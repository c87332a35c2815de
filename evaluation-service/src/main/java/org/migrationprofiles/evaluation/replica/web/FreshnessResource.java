package org.migrationprofiles.evaluation.replica.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.migrationprofiles.evaluation.replica.ReplicaFreshness;
import org.migrationprofiles.evaluation.replica.ReplicaWatch;
import org.migrationprofiles.kit.security.Roles;

/** Freshness of what was heard of project-service, over HTTP. */
@Path("/v1/freshness")
@Tag(name = "References")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
public class FreshnessResource {

    private final ReplicaWatch watch;

    @Inject
    public FreshnessResource(ReplicaWatch watch) {
        this.watch = watch;
    }

    @GET
    @Operation(
            operationId = "getReplicaFreshness",
            summary = "How far behind project-service the check of references is, topic by topic")
    public ReplicaFreshness get() {
        return watch.now();
    }
}
