package org.migrationprofiles.metrics.status.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.metrics.OneMoment;
import org.migrationprofiles.metrics.QueryParameters;
import org.migrationprofiles.metrics.indicator.NamedPopulation;
import org.migrationprofiles.metrics.status.AgeBasis;
import org.migrationprofiles.metrics.status.ProfileStatus;
import org.migrationprofiles.metrics.status.ProfileStatusAnswer;
import org.migrationprofiles.metrics.status.ProfileStatusQuery;

/** Profile status over HTTP. */
@Path("/v1/profile-status")
@Tag(name = "Profile status")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
@OneMoment
public class ProfileStatusResource {

    private static final Set<String> KNOWN =
            Set.of("asOf", "updateCycleYears", "ageBasis", "country", "countries", "population");
    private static final int LONGEST_CYCLE = 50;
    private static final String ALL = "all";

    private final ProfileStatus status;

    @Inject
    public ProfileStatusResource(ProfileStatus status) {
        this.status = status;
    }

    @GET
    @Operation(
            operationId = "getProfileStatus",
            summary = "Of each country, whether its latest profile is current, as of a date")
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "A date; today when not given.",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Parameter(
            name = "updateCycleYears",
            in = ParameterIn.QUERY,
            description = "After how many years the next edition is due.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "50", defaultValue = "2"))
    @Parameter(
            name = "ageBasis",
            in = ParameterIn.QUERY,
            description = "Which year an age is counted from.",
            schema = @Schema(implementation = AgeBasis.class, defaultValue = "EDITION_YEAR"))
    @Parameter(
            name = "country",
            in = ParameterIn.QUERY,
            description = "ISO 3166-1 alpha-2, alpha-3 or M49 codes, separated by commas.",
            example = "KE,MWI,480",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "countries",
            in = ParameterIn.QUERY,
            description =
                    "all for every country. Without it and without country, those with anything on record; of a population other than ALL, those with a released publication in it.",
            schema = @Schema(type = SchemaType.STRING, enumeration = "all"))
    @Parameter(
            name = "population",
            in = ParameterIn.QUERY,
            description = "Whose publications count.",
            schema = @Schema(implementation = NamedPopulation.class, defaultValue = "ALL"))
    public ProfileStatusAnswer get(@Context UriInfo uri) {
        QueryParameters parameters = new QueryParameters(uri.getQueryParameters(), KNOWN);
        List<String> codes = parameters.list("country").stream()
                .map(code -> code.toUpperCase(Locale.ROOT))
                .toList();
        boolean all = parameters.text("countries") != null
                && parameters.oneOf("countries", List.of(ALL), ALL).equals(ALL);
        if (all && !codes.isEmpty()) {
            throw QueryParameters.refused("countries", "not given together with country");
        }
        return status.of(new ProfileStatusQuery(
                parameters.date("asOf"),
                parameters.number("updateCycleYears", 1, LONGEST_CYCLE, ProfileStatus.REPORTED_CYCLE),
                parameters.constant("ageBasis", AgeBasis.class, AgeBasis.EDITION_YEAR),
                parameters.constant("population", NamedPopulation.class, NamedPopulation.ALL),
                codes,
                all));
    }
}
