package org.migrationprofiles.evaluation.assertion.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.migrationprofiles.evaluation.assertion.Attribute;
import org.migrationprofiles.evaluation.assertion.AttributeDefinition;
import org.migrationprofiles.kit.security.Roles;

/** The catalogue of what assertions may say something of. */
@Path("/v1/attributes")
@Tag(name = "Assertions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
public class AttributeResource {

    @GET
    @Operation(
            operationId = "listAttributes",
            summary = "All attributes that assertions may be about, with the type of their values")
    public List<AttributeDefinition> list() {
        return Arrays.stream(Attribute.values()).map(AttributeDefinition::of).toList();
    }
}
