package org.migrationprofiles.metrics.funding.web;

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
import org.migrationprofiles.metrics.funding.AllocationMethod;
import org.migrationprofiles.metrics.funding.BudgetStage;
import org.migrationprofiles.metrics.funding.CostAndBreadth;
import org.migrationprofiles.metrics.funding.Funding;
import org.migrationprofiles.metrics.funding.FundingAnswer;
import org.migrationprofiles.metrics.funding.FundingPairs;
import org.migrationprofiles.metrics.funding.FundingQuery;
import org.migrationprofiles.metrics.funding.SyntheticAmounts;
import org.migrationprofiles.metrics.indicator.IndicatorEngine;
import org.migrationprofiles.metrics.indicator.NamedPopulation;

/** Money over HTTP. */
@Path("/v1/funding")
@Tag(name = "Funding")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
@OneMoment
public class FundingResource {

    private static final Set<String> KNOWN =
            Set.of("population", "budget", "synthetic", "allocation", "regionScheme", "asOf");
    private static final Set<String> KNOWN_OF_PAIRS = Set.of("population", "asOf");

    private final Funding funding;
    private final CostAndBreadth costAndBreadth;
    private final IndicatorEngine engine;

    @Inject
    public FundingResource(Funding funding, CostAndBreadth costAndBreadth, IndicatorEngine engine) {
        this.funding = funding;
        this.costAndBreadth = costAndBreadth;
        this.engine = engine;
    }

    @GET
    @Operation(
            operationId = "getFunding",
            summary =
                    "What projects cost: total, spread, and what falls to each country and region, none counted twice")
    @Parameter(
            name = "population",
            in = ParameterIn.QUERY,
            description = "Projects of which.",
            schema = @Schema(implementation = NamedPopulation.class, defaultValue = "IDF_COMPLETED"))
    @Parameter(
            name = "budget",
            in = ParameterIn.QUERY,
            description = "Which of the budgets of a project counts.",
            schema = @Schema(implementation = BudgetStage.class, defaultValue = "CURRENT"))
    @Parameter(
            name = "synthetic",
            in = ParameterIn.QUERY,
            description = "What is done with made-up amounts; they never mix with real ones.",
            schema = @Schema(implementation = SyntheticAmounts.class, defaultValue = "EXCLUDE"))
    @Parameter(
            name = "allocation",
            in = ParameterIn.QUERY,
            description = "How the money of a project of several countries is divided.",
            schema = @Schema(implementation = AllocationMethod.class, defaultValue = "RECORDED"))
    @Parameter(
            name = "regionScheme",
            in = ParameterIn.QUERY,
            description = "Code of a region scheme, to tell it by region as well.",
            example = "IOM_RO_2018",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "A date; today when not given.",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    public FundingAnswer get(@Context UriInfo uri) {
        QueryParameters given = new QueryParameters(uri.getQueryParameters(), KNOWN);
        String scheme = given.oneOf("regionScheme", engine.regionSchemes());
        return funding.of(new FundingQuery(
                given.constant("population", NamedPopulation.class, NamedPopulation.IDF_COMPLETED),
                given.constant("budget", BudgetStage.class, BudgetStage.CURRENT),
                given.constant("synthetic", SyntheticAmounts.class, SyntheticAmounts.EXCLUDE),
                given.constant("allocation", AllocationMethod.class, AllocationMethod.RECORDED),
                scheme,
                given.date("asOf")));
    }

    @GET
    @Path("pairs")
    @Operation(
            operationId = "getFundingPairs",
            summary = "What each project costs beside what it built, as pairs and without a word of causes")
    @Parameter(
            name = "population",
            in = ParameterIn.QUERY,
            description = "Projects of which.",
            schema = @Schema(implementation = NamedPopulation.class, defaultValue = "IDF_COMPLETED"))
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "A date; today when not given.",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    public FundingPairs pairs(@Context UriInfo uri) {
        QueryParameters given = new QueryParameters(uri.getQueryParameters(), KNOWN_OF_PAIRS);
        return costAndBreadth.of(
                given.constant("population", NamedPopulation.class, NamedPopulation.IDF_COMPLETED), given.date("asOf"));
    }
}
