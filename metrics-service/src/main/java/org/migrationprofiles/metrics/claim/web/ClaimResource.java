package org.migrationprofiles.metrics.claim.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.metrics.OneMoment;
import org.migrationprofiles.metrics.QueryParameters;
import org.migrationprofiles.metrics.claim.ClaimCheck;
import org.migrationprofiles.metrics.claim.ClaimChecks;
import org.migrationprofiles.metrics.claim.ClaimFilter;
import org.migrationprofiles.metrics.claim.HeardClaim;
import org.migrationprofiles.metrics.claim.HeardClaims;
import org.migrationprofiles.metrics.claim.UndeterminedReason;
import org.migrationprofiles.metrics.claim.Verdict;
import org.migrationprofiles.metrics.freshness.Freshness;
import org.migrationprofiles.metrics.freshness.FreshnessWatch;
import org.migrationprofiles.metrics.indicator.Indicator;
import org.migrationprofiles.metrics.indicator.Indicators;
import org.migrationprofiles.metrics.reading.ReadingConditions;

/** Checks of claims over HTTP. */
@Path("/v1/claims")
@Tag(name = "Claims")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
@OneMoment
public class ClaimResource {

    private static final Set<String> KNOWN =
            Set.of("verdict", "reference", "indicator", "kind", "reason", "limit", "cursor");

    private final HeardClaims claims;
    private final ClaimChecks checks;
    private final Indicators indicators;
    private final FreshnessWatch freshness;
    private final Lists lists;

    @Inject
    public ClaimResource(
            HeardClaims claims, ClaimChecks checks, Indicators indicators, FreshnessWatch freshness, Lists lists) {
        this.freshness = freshness;
        this.claims = claims;
        this.checks = checks;
        this.indicators = indicators;
        this.lists = lists;
    }

    @GET
    @Operation(
            operationId = "listClaimChecks",
            summary = "Claims of sources, each checked against the records as they are now, page by page")
    @Parameter(
            name = "verdict",
            in = ParameterIn.QUERY,
            description = "Those with this verdict.",
            schema = @Schema(implementation = Verdict.class))
    @Parameter(
            name = "reference",
            in = ParameterIn.QUERY,
            description = "Those that stand for this sentence or contradiction of the report.",
            example = "C1",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "indicator",
            in = ParameterIn.QUERY,
            description = "Those checked by this indicator.",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "kind",
            in = ParameterIn.QUERY,
            description = "Those of this kind.",
            example = "ORDER",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "reason",
            in = ParameterIn.QUERY,
            description = "Those of which nothing can be said, for this reason.",
            schema = @Schema(implementation = UndeterminedReason.class))
    @APIResponseSchema(ClaimCheckPage.class)
    public Response list(@BeanParam PageParameters page, @Context UriInfo uri) {
        QueryParameters given = new QueryParameters(uri.getQueryParameters(), KNOWN);
        Verdict verdict = given.constant("verdict", Verdict.class);
        UndeterminedReason reason = given.constant("reason", UndeterminedReason.class);
        ClaimFilter filter = new ClaimFilter(
                verdict,
                given.text("reference"),
                given.oneOf(
                        "indicator",
                        indicators.all().stream().map(Indicator::id).toList()),
                given.oneOf("kind", checks.kinds()),
                reason);
        return lists.answerAs(
                page,
                (after, limit) -> checks.search(filter, after, limit),
                ClaimCheck::id,
                shown -> new ClaimCheckPage(shown.items(), shown.next(), ReadingConditions.today(), freshness.now()));
    }

    /**
     * A page of checks.
     *
     * @param items checks by the ids of their claims
     * @param next cursor of the next page; null at the end
     * @param asOf the date in the world as of which they were checked
     * @param freshness how far behind the records they are
     */
    public record ClaimCheckPage(
            List<ClaimCheck> items, @Nullable String next, LocalDate asOf, Freshness freshness) {}

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getClaimCheck",
            summary = "One claim by id or key, checked against the records as they are")
    public ClaimCheck get(@PathParam("id") String id) {
        HeardClaim claim = claims.find(id)
                .orElseThrow(() -> new ProblemException(
                        ProblemTypes.NOT_FOUND, "No claim with this id or key has been heard of."));
        if (claim.deleted()) {
            throw new ProblemException(ProblemTypes.GONE, "The claim was withdrawn.")
                    .with("deletedVersion", claim.version());
        }
        return checks.check(claim);
    }
}
