package org.migrationprofiles.metrics.freshness.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.metrics.QueryParameters;
import org.migrationprofiles.metrics.freshness.Freshness;
import org.migrationprofiles.metrics.freshness.FreshnessWatch;

/** Freshness over HTTP. */
@Path("/v1/freshness")
@Tag(name = "Freshness")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
public class FreshnessResource {

    private final FreshnessWatch watch;

    @Inject
    public FreshnessResource(FreshnessWatch watch) {
        this.watch = watch;
    }

    @GET
    @Operation(operationId = "getFreshness", summary = "How far behind the records the figures are")
    public Freshness get(@Context UriInfo uri) {
        QueryParameters unused = new QueryParameters(uri.getQueryParameters(), Set.of());
        return watch.now();
    }
}
