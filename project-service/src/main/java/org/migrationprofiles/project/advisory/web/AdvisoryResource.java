package org.migrationprofiles.project.advisory.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.parameter.Choices;
import org.migrationprofiles.kit.parameter.Days;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.project.advisory.Advisories;
import org.migrationprofiles.project.advisory.Advisory;
import org.migrationprofiles.project.advisory.AdvisoryService;

/** Advisories over HTTP. */
@Path("/v1/projects/{id}/advisories")
@Tag(name = "Projects")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
public class AdvisoryResource {

    private final AdvisoryService advisories;

    @Inject
    public AdvisoryResource(AdvisoryService advisories) {
        this.advisories = advisories;
    }

    @GET
    @Operation(
            operationId = "getProjectAdvisories",
            summary = "What somebody should look at in one project; none of it refuses anything")
    public Advisories get(
            @PathParam("id") String id,
            @Parameter(
                            description = "The day to look from; today (UTC) when not given.",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("asOf")
                    @Nullable
                    String asOf,
            @Parameter(
                            description = "Only those with this outcome; all when not given.",
                            schema = @Schema(implementation = Advisory.Outcome.class))
                    @QueryParam("outcome")
                    @Nullable
                    String outcome) {
        return advisories.of(
                id, Days.optional("asOf", asOf), Choices.optional(Advisory.Outcome.class, "outcome", outcome));
    }
}
