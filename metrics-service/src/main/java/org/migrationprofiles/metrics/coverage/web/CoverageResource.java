package org.migrationprofiles.metrics.coverage.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.metrics.OneMoment;
import org.migrationprofiles.metrics.QueryParameters;
import org.migrationprofiles.metrics.coverage.Coverage;
import org.migrationprofiles.metrics.coverage.CoverageAnswer;
import org.migrationprofiles.metrics.coverage.Level;
import org.migrationprofiles.metrics.indicator.CountedUnit;
import org.migrationprofiles.metrics.indicator.IndicatorEngine;
import org.migrationprofiles.metrics.indicator.NamedPopulation;

/** Coverage over HTTP. */
@Path("/v1/coverage")
@Tag(name = "Coverage")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
@OneMoment
public class CoverageResource {

    /** What lies in a country; a survey is about what does. */
    private static final List<String> PLACED = Stream.of(CountedUnit.values())
            .filter(unit -> unit != CountedUnit.SURVEY)
            .map(CountedUnit::name)
            .toList();

    private static final Set<String> KNOWN = Set.of("scheme", "region", "unit", "population", "level", "asOf");

    private final Coverage coverage;
    private final IndicatorEngine engine;

    @Inject
    public CoverageResource(Coverage coverage, IndicatorEngine engine) {
        this.coverage = coverage;
        this.engine = engine;
    }

    @GET
    @Operation(operationId = "getCoverage", summary = "Units by region of a scheme, regions with nothing too")
    @Parameter(
            name = "scheme",
            in = ParameterIn.QUERY,
            required = true,
            description = "Code of a region scheme.",
            example = "IOM_RO_2018",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "region",
            in = ParameterIn.QUERY,
            description =
                    "Keys of regions of the scheme, separated by commas, that are told of together in selected as well; none when not given.",
            example = "RO_BUENOSAIRES,RO_SANJOSE,RO_DAKAR",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "unit",
            in = ParameterIn.QUERY,
            description = "What is counted.",
            schema = @Schema(implementation = CountedUnit.class, defaultValue = "PUBLICATION"))
    @Parameter(
            name = "population",
            in = ParameterIn.QUERY,
            description = "Of which.",
            schema = @Schema(implementation = NamedPopulation.class, defaultValue = "IDF_COMPLETED"))
    @Parameter(
            name = "level",
            in = ParameterIn.QUERY,
            description = "All levels of the scheme when not given.",
            schema = @Schema(implementation = Level.class))
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "A date; today when not given.",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    public CoverageAnswer get(@Context UriInfo uri) {
        QueryParameters parameters = new QueryParameters(uri.getQueryParameters(), KNOWN);
        String scheme = parameters.required("scheme", engine.regionSchemes());
        return coverage.of(
                scheme,
                parameters.list("region"),
                CountedUnit.valueOf(parameters.oneOf("unit", PLACED, CountedUnit.PUBLICATION.name())),
                parameters.constant("population", NamedPopulation.class, NamedPopulation.IDF_COMPLETED),
                parameters.constant("level", Level.class),
                parameters.date("asOf"));
    }
}
