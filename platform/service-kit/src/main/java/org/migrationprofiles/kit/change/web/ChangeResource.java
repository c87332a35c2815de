package org.migrationprofiles.kit.change.web;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.change.ChangePage;
import org.migrationprofiles.kit.change.FollowedFeed;
import org.migrationprofiles.kit.paging.NextLink;
import org.migrationprofiles.kit.parameter.WholeNumbers;
import org.migrationprofiles.kit.security.Roles;

/** The change feed over HTTP. */
@Path("/v1/changes")
@Tag(name = "Changes")
@RolesAllowed(Roles.READER)
@Produces(MediaType.APPLICATION_JSON)
@IfBuildProperty(name = "suite.aggregates", stringValue = "true", enableIfMissing = true)
public class ChangeResource {

    private static final int LONGEST_WAIT_SECONDS = 30;
    private static final int LARGEST_PAGE = 200;

    private final FollowedFeed feed;

    @Inject
    public ChangeResource(FollowedFeed feed) {
        this.feed = feed;
    }

    @GET
    @Operation(
            operationId = "followChanges",
            summary = "Change events in an order in which none appears behind a reader; waits for the next if asked",
            description =
                    "Each aggregate's newest state is the event with its highest version. Events are kept for ever.")
    @APIResponseSchema(ChangePage.class)
    public Response after(
            @Parameter(description = "The next of an earlier answer; without it, the first event there is.")
                    @QueryParam("after")
                    @Nullable
                    String after,
            @Parameter(
                            description = "Seconds to wait when there is nothing yet, 0 to 30.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "0",
                                            maximum = "30",
                                            defaultValue = "0"))
                    @QueryParam("wait")
                    @DefaultValue("0")
                    String wait,
            @Parameter(
                            description = "Events in an answer, 1 to 200.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "200",
                                            defaultValue = "50"))
                    @QueryParam("limit")
                    @DefaultValue("50")
                    String limit,
            @Context UriInfo uri) {
        ChangePage page = feed.after(
                after,
                WholeNumbers.between(1, LARGEST_PAGE, "limit", limit),
                Duration.ofSeconds(WholeNumbers.between(0, LONGEST_WAIT_SECONDS, "wait", wait)));
        return Response.ok(page).links(NextLink.of(uri, "after", page.next())).build();
    }
}
