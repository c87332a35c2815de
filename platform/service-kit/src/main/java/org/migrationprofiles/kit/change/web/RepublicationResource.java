package org.migrationprofiles.kit.change.web;

import io.quarkus.arc.properties.IfBuildProperty;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.migrationprofiles.kit.change.Republication;
import org.migrationprofiles.kit.change.Republications;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;
import org.migrationprofiles.kit.security.Roles;

/** Republication over HTTP, for administrators. */
@Path("/admin/republish")
@Tag(name = "Administration")
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@IfBuildProperty(name = "suite.aggregates", stringValue = "true", enableIfMissing = true)
public class RepublicationResource {

    private final Republications republications;

    @Inject
    public RepublicationResource(Republications republications) {
        this.republications = republications;
    }

    @POST
    @Operation(operationId = "republish", summary = "Say every aggregate's current state again, in the background")
    @APIResponseSchema(value = Republication.class, responseCode = "202")
    public Response start(@Context UriInfo uri) {
        Republication started = republications.start();
        return Response.accepted(started)
                .location(uri.getAbsolutePathBuilder()
                        .path(started.id().toString())
                        .build())
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getRepublication", summary = "How far a republication has come")
    public Republication get(@PathParam("id") String id) {
        try {
            return republications.find(UUID.fromString(id)).orElseThrow(RepublicationResource::notFound);
        } catch (IllegalArgumentException notAnId) {
            throw notFound();
        }
    }

    private static ProblemException notFound() {
        return new ProblemException(ProblemTypes.NOT_FOUND, "There is no republication with this id.");
    }
}
