package org.migrationprofiles.metrics.coverage.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.paging.Lists;
import org.migrationprofiles.kit.paging.PageParameters;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.metrics.OneMoment;
import org.migrationprofiles.metrics.QueryParameters;
import org.migrationprofiles.metrics.coverage.CountriesWithoutProfile;
import org.migrationprofiles.metrics.coverage.CountryWithoutProfile;
import org.migrationprofiles.metrics.freshness.Freshness;
import org.migrationprofiles.metrics.freshness.FreshnessWatch;
import org.migrationprofiles.metrics.indicator.IndicatorEngine;
import org.migrationprofiles.metrics.status.Existence;

/** Countries that no profile is of, over HTTP. */
@Path("/v1/coverage/countries-without-profile")
@Tag(name = "Coverage")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
@OneMoment
public class CountriesWithoutProfileResource {

    private static final Set<String> KNOWN = Set.of("exists", "scheme", "region", "asOf", "limit", "cursor");

    private final CountriesWithoutProfile countries;
    private final IndicatorEngine engine;
    private final FreshnessWatch freshness;
    private final Lists lists;

    @Inject
    public CountriesWithoutProfileResource(
            CountriesWithoutProfile countries, IndicatorEngine engine, FreshnessWatch freshness, Lists lists) {
        this.freshness = freshness;
        this.countries = countries;
        this.engine = engine;
        this.lists = lists;
    }

    @GET
    @Operation(
            operationId = "listCountriesWithoutProfile",
            summary = "Countries of which no released profile is on record, by alpha-3 code",
            description =
                    "exists is NO where a source says that there is none, and UNKNOWN where nothing is on record: that is no no.")
    @Parameter(
            name = "exists",
            in = ParameterIn.QUERY,
            description = "Only those of which this is so; both when not given.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"NO", "UNKNOWN"}))
    @Parameter(
            name = "scheme",
            in = ParameterIn.QUERY,
            description = "Code of a region scheme: only countries that it has in a region.",
            example = "IOM_RO_2018",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "region",
            in = ParameterIn.QUERY,
            description = "Keys of regions of the scheme, separated by commas; all when not given.",
            example = "RO_DAKAR",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "A date; today when not given.",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @APIResponseSchema(Countries.class)
    public Response list(@BeanParam PageParameters page, @Context UriInfo uri) {
        QueryParameters given = new QueryParameters(uri.getQueryParameters(), KNOWN);
        List<String> regions = given.list("region");
        List<String> schemes = engine.regionSchemes();
        String scheme = regions.isEmpty() ? given.oneOf("scheme", schemes) : given.required("scheme", schemes);
        Existence exists = exists(given);
        LocalDate asOf = given.date("asOf");
        return lists.answerAs(
                page,
                (after, limit) -> countries.page(exists, scheme, regions, asOf, after, limit),
                CountryWithoutProfile::iso3,
                shown -> new Countries(shown.items(), shown.next(), asOf, freshness.now()));
    }

    private static @Nullable Existence exists(QueryParameters given) {
        String exists = given.oneOf("exists", List.of(Existence.NO.name(), Existence.UNKNOWN.name()));
        return exists == null ? null : Existence.valueOf(exists);
    }

    /**
     * A page of the list.
     *
     * @param items countries by alpha-3 code
     * @param next cursor of the next page; null at the end
     * @param asOf the date in the world that was asked for
     * @param freshness how far behind the records the list is
     */
    public record Countries(
            List<CountryWithoutProfile> items, @Nullable String next, LocalDate asOf, Freshness freshness) {}
}
