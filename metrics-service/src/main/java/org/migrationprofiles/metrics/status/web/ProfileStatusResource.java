package org.migrationprofiles.metrics.status.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.migrationprofiles.kit.concurrency.Preconditions;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.metrics.OneMoment;
import org.migrationprofiles.metrics.QueryParameters;
import org.migrationprofiles.metrics.Today;
import org.migrationprofiles.metrics.indicator.NamedPopulation;
import org.migrationprofiles.metrics.status.AgeBasis;
import org.migrationprofiles.metrics.status.AnswerTag;
import org.migrationprofiles.metrics.status.ProfileStatus;
import org.migrationprofiles.metrics.status.ProfileStatusAnswer;
import org.migrationprofiles.metrics.status.ProfileStatusLookups;
import org.migrationprofiles.metrics.status.ProfileStatusQuery;
import org.migrationprofiles.metrics.status.Status;

/** Profile status over HTTP. */
@Path("/v1/profile-status")
@Tag(name = "Profile status")
@Produces({MediaType.APPLICATION_JSON, ProfileStatusResource.CSV})
@RolesAllowed(Roles.READER)
@OneMoment
public class ProfileStatusResource {

    static final String CSV = "text/csv";

    private static final MediaType CSV_TYPE = new MediaType("text", "csv", "utf-8");
    private static final Set<String> KNOWN = Set.of(
            "asOf", "updateCycleYears", "ageBasis", "country", "countries", "population", "funderCategory", "status");
    private static final int LONGEST_CYCLE = 50;
    private static final String ALL = "all";

    private final ProfileStatus status;
    private final ProfileStatusLookups lookups;
    private final Preconditions preconditions;
    private final Today today;

    @Inject
    public ProfileStatusResource(
            ProfileStatus status, ProfileStatusLookups lookups, Preconditions preconditions, Today today) {
        this.status = status;
        this.lookups = lookups;
        this.preconditions = preconditions;
        this.today = today;
    }

    @GET
    @Operation(
            operationId = "getProfileStatus",
            summary = "Of each country, whether its latest profile is current, as of a date",
            description =
                    "As JSON, or as CSV with a row for each country where Accept prefers text/csv. A country that is named with country is counted in suite.profile.status.lookups.")
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
    @Parameter(
            name = "funderCategory",
            in = ParameterIn.QUERY,
            description =
                    "Only publications with a funder of any of these categories count: IDF, IOM, EU_EC, GOVERNMENT, OTHER; separated by commas, all when not given.",
            example = "EU_EC",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "status",
            in = ParameterIn.QUERY,
            description =
                    "Lists only countries with any of these: CURRENT, DUE_WINDOW, NON_UPDATED, NO_PROFILE, UNKNOWN; separated by commas. Summary and ages stay those of all countries asked for.",
            example = "NON_UPDATED,NO_PROFILE",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "If-None-Match",
            in = ParameterIn.HEADER,
            description = "The ETag of an answer that the client holds.",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "Of each country the status of its profile, by alpha-3 code",
            headers =
                    @Header(
                            name = "ETag",
                            description =
                                    "Weak; another one after each change of the records, and on another day where no date is asked for.",
                            schema = @Schema(type = SchemaType.STRING)),
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ProfileStatusAnswer.class)),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "304", description = "The client holds this answer.")
    public Response get(@Context UriInfo uri, @Context Request request) {
        ProfileStatusQuery query = query(new QueryParameters(uri.getQueryParameters(), KNOWN));
        boolean csv = CSV_TYPE.isCompatible(form(request));
        EntityTag held = tag(status.mark(), csv, query);
        if (preconditions.clientHolds(held.getValue())) {
            return Response.notModified(held)
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                    .build();
        }
        ProfileStatus.Marked marked = status.marked(query);
        if (!query.countries().isEmpty()) {
            lookups.count(marked.answer().summary());
        }
        return Response.ok(
                        csv ? new ProfileStatusTable(marked.answer()).text() : marked.json(),
                        csv ? CSV_TYPE : MediaType.APPLICATION_JSON_TYPE)
                .tag(tag(marked.mark(), csv, query))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    private ProfileStatusQuery query(QueryParameters parameters) {
        List<String> codes = parameters.list("country").stream()
                .map(code -> code.toUpperCase(Locale.ROOT))
                .toList();
        boolean all = parameters.oneOf("countries", List.of(ALL)) != null;
        if (all && !codes.isEmpty()) {
            throw QueryParameters.refused("countries", "not given together with country");
        }
        List<String> categories = parameters.list("funderCategory", ProfileStatusQuery.FUNDER_CATEGORIES);
        return new ProfileStatusQuery(
                parameters.has("asOf") ? parameters.date("asOf") : today.asked(),
                parameters.number("updateCycleYears", 1, LONGEST_CYCLE, ProfileStatus.REPORTED_CYCLE),
                parameters.constant("ageBasis", AgeBasis.class, AgeBasis.EDITION_YEAR),
                parameters.constant("population", NamedPopulation.class, NamedPopulation.ALL),
                categories,
                codes,
                all,
                statuses(parameters));
    }

    private static Set<Status> statuses(QueryParameters parameters) {
        Set<Status> statuses = EnumSet.noneOf(Status.class);
        List<String> names = Arrays.stream(Status.values()).map(Status::name).toList();
        for (String name : parameters.list("status")) {
            if (!names.contains(name)) {
                throw QueryParameters.refused("status", "one of " + String.join(", ", names));
            }
            statuses.add(Status.valueOf(name));
        }
        return statuses;
    }

    // JAX-RS has refused already who takes neither.
    private static MediaType form(Request request) {
        Variant chosen = request.selectVariant(
                Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, CSV_TYPE).build());
        return chosen == null ? MediaType.APPLICATION_JSON_TYPE : chosen.getMediaType();
    }

    private static EntityTag tag(String mark, boolean csv, ProfileStatusQuery query) {
        return new EntityTag(AnswerTag.of(mark, csv, query), true);
    }
}
