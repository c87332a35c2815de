package org.migrationprofiles.metrics.coverage.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
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
import org.migrationprofiles.metrics.coverage.CoverageComparison;
import org.migrationprofiles.metrics.coverage.CoverageComparisons;
import org.migrationprofiles.metrics.coverage.FunderCoverage;
import org.migrationprofiles.metrics.coverage.FunderCoverages;
import org.migrationprofiles.metrics.indicator.CountedUnit;
import org.migrationprofiles.metrics.indicator.IndicatorEngine;

/** Coverage by who pays, over HTTP. */
@Path("/v1/coverage")
@Tag(name = "Coverage")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
@OneMoment
public class CoverageByFunderResource {

    private static final Set<String> COMPARED = Set.of("scheme", "unit", "fundingYearFrom", "fundingYearTo", "asOf");
    private static final int REPORT_FROM = 2010;
    private static final int REPORT_TO = 2014;

    private final CoverageComparisons comparisons;
    private final FunderCoverages funders;
    private final IndicatorEngine engine;

    @Inject
    public CoverageByFunderResource(CoverageComparisons comparisons, FunderCoverages funders, IndicatorEngine engine) {
        this.comparisons = comparisons;
        this.funders = funders;
        this.engine = engine;
    }

    @GET
    @Path("comparison")
    @Operation(
            operationId = "compareCoverage",
            summary = "Where the profiles of the Fund lie beside where all others do",
            description =
                    "\"Non-2010-2014 IDF\" can be read in two ways: profiles of the Fund of other years, or all but those of the Fund in these years. Both are given.")
    @Parameter(
            name = "scheme",
            in = ParameterIn.QUERY,
            required = true,
            description = "Code of a region scheme.",
            example = "IOM_RO_2018",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "unit",
            in = ParameterIn.QUERY,
            description = "What is counted.",
            schema = @Schema(implementation = CountedUnit.class, defaultValue = "PUBLICATION"))
    @Parameter(
            name = "fundingYearFrom",
            in = ParameterIn.QUERY,
            description = "First year of the period that is set apart.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1901", maximum = "2198", defaultValue = "2010"))
    @Parameter(
            name = "fundingYearTo",
            in = ParameterIn.QUERY,
            description = "Last year of it.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1901", maximum = "2198", defaultValue = "2014"))
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "A date; today when not given.",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    public CoverageComparison compare(@Context UriInfo uri) {
        QueryParameters given = new QueryParameters(uri.getQueryParameters(), COMPARED);
        String scheme = given.required("scheme", engine.regionSchemes());
        // One less and one more than the period must be years, too.
        int from = given.number(
                "fundingYearFrom", QueryParameters.FIRST_YEAR + 1, QueryParameters.LAST_YEAR - 1, REPORT_FROM);
        int to = given.number(
                "fundingYearTo",
                QueryParameters.FIRST_YEAR + 1,
                QueryParameters.LAST_YEAR - 1,
                Math.max(REPORT_TO, from));
        QueryParameters.requireOrder("fundingYearFrom", from, "fundingYearTo", to);
        return comparisons.of(
                scheme,
                given.constant("unit", CountedUnit.class, CountedUnit.PUBLICATION),
                from,
                to,
                given.date("asOf"));
    }

    @GET
    @Path("funders")
    @Operation(
            operationId = "getCoverageByFunder",
            summary = "Profiles by category of funder, each counted once, with the overlaps of categories")
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "A date; today when not given.",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    public FunderCoverage funders(@Context UriInfo uri) {
        return funders.of(new QueryParameters(uri.getQueryParameters(), Set.of("asOf")).date("asOf"));
    }
}
