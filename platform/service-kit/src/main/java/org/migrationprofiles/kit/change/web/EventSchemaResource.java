package org.migrationprofiles.kit.change.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;

/** The schemas to which the {@code dataschema} of an event leads, for everyone: no part of the API. */
@Path("/contracts/events/{directory: [a-z-]+}")
@PermitAll
public class EventSchemaResource {

    /**
     * The schema.
     *
     * @throws ProblemException 404 when there is none
     */
    @GET
    @Path("{file: [a-z0-9-]+(\\.[a-z0-9-]+)*\\.schema\\.json}")
    @Produces("application/schema+json")
    @Operation(hidden = true)
    public byte[] schema(@PathParam("directory") String directory, @PathParam("file") String file) {
        String resource = "contracts/events/" + directory + "/" + file;
        try (InputStream schema = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (schema == null) {
                throw new ProblemException(ProblemTypes.NOT_FOUND, "There is no such schema.");
            }
            return schema.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
