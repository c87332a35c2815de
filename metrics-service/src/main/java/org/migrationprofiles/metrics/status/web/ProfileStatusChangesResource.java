package org.migrationprofiles.metrics.status.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.migrationprofiles.kit.paging.NextLink;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.metrics.QueryParameters;
import org.migrationprofiles.metrics.status.AgeBasis;
import org.migrationprofiles.metrics.status.ProfileStatus;
import org.migrationprofiles.metrics.status.ProfileStatusChanges;
import org.migrationprofiles.metrics.status.StatusFeed;

/** Changes of profile status over HTTP. */
@Path("/v1/profile-status/changes")
@Tag(name = "Profile status")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
public class ProfileStatusChangesResource {

    private static final Set<String> KNOWN =
            Set.of("since", "country", "limit", "wait", "updateCycleYears", "ageBasis", "population");
    private static final String WHY = "; changes are told of the usual rule alone";
    private static final int LONGEST_WAIT_SECONDS = 30;
    private static final int LARGEST_PAGE = 200;
    private static final int USUAL_PAGE = 50;

    private final StatusFeed feed;

    @Inject
    public ProfileStatusChangesResource(StatusFeed feed) {
        this.feed = feed;
    }

    @GET
    @Operation(
            operationId = "followProfileStatusChanges",
            summary = "Which countries' profile status changed since, and why; waits for the next change if asked",
            description =
                    "Of the usual rule: the reported cycle, edition years, all funders. Reasons are RECORDS_CHANGED and CALENDAR: a day began on which a window opens or ends. Each change is told once and kept; what is told later stands behind what was told before.")
    @Parameter(
            name = "since",
            in = ParameterIn.QUERY,
            description =
                    "The next of an earlier answer, or an instant (RFC 3339) not before beginsAt; all changes when not given.",
            example = "2026-01-01T00:00:00Z",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "country",
            in = ParameterIn.QUERY,
            description =
                    "ISO 3166-1 alpha-2, alpha-3 or M49 codes, separated by commas; all countries when not given.",
            example = "KE,MWI,480",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "Changes in an answer, 1 to 200.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    @Parameter(
            name = "wait",
            in = ParameterIn.QUERY,
            description = "Seconds to wait when there is nothing yet, 0 to 30.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "30", defaultValue = "0"))
    @Parameter(
            name = "updateCycleYears",
            in = ParameterIn.QUERY,
            description = "2, the reported cycle: changes by another one are not recorded.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "2", maximum = "2", defaultValue = "2"))
    @Parameter(
            name = "ageBasis",
            in = ParameterIn.QUERY,
            description = "EDITION_YEAR: changes by imprint years are not recorded.",
            schema = @Schema(type = SchemaType.STRING, enumeration = "EDITION_YEAR", defaultValue = "EDITION_YEAR"))
    @Parameter(
            name = "population",
            in = ParameterIn.QUERY,
            description = "ALL: changes of other populations are not recorded.",
            schema = @Schema(type = SchemaType.STRING, enumeration = "ALL", defaultValue = "ALL"))
    @APIResponseSchema(ProfileStatusChanges.class)
    public Response follow(@Context UriInfo uri) {
        QueryParameters given = new QueryParameters(uri.getQueryParameters(), KNOWN);
        only(given, "updateCycleYears", String.valueOf(ProfileStatus.REPORTED_CYCLE));
        only(given, "ageBasis", AgeBasis.EDITION_YEAR.name());
        only(given, "population", "ALL");
        List<String> codes = given.list("country").stream()
                .map(code -> code.toUpperCase(Locale.ROOT))
                .toList();
        ProfileStatusChanges changes = feed.since(
                given.text("since", "the next of an earlier answer, or an instant of RFC 3339"),
                codes,
                given.number("limit", 1, LARGEST_PAGE, USUAL_PAGE),
                Duration.ofSeconds(given.number("wait", 0, LONGEST_WAIT_SECONDS, 0)));
        return Response.ok(changes)
                .links(NextLink.of(uri, "since", changes.next()))
                .build();
    }

    private static void only(QueryParameters given, String name, String value) {
        String text = given.text(name, value + WHY);
        if (text != null && !text.equals(value)) {
            throw QueryParameters.refused(name, value + WHY);
        }
    }
}
