package org.migrationprofiles.metrics.claim.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.paging.Lists;
import org.migrationprofiles.kit.paging.Page;
import org.migrationprofiles.kit.paging.PageParameters;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.metrics.claim.ClaimCheck;
import org.migrationprofiles.metrics.claim.ClaimChecks;
import org.migrationprofiles.metrics.claim.HeardClaim;
import org.migrationprofiles.metrics.claim.HeardClaims;
import org.migrationprofiles.metrics.claim.Verdict;

/** Checks of claims over HTTP. */
@Path("/v1/claims")
@Tag(name = "Claims")
@RolesAllowed(Roles.READER)
public class ClaimResource {

    private static final Set<String> KNOWN =
            new TreeSet<>(List.of("verdict", "reference", "indicator", "limit", "cursor"));

    private final HeardClaims claims;
    private final ClaimChecks checks;
    private final Lists lists;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public ClaimResource(HeardClaims claims, ClaimChecks checks, Lists lists) {
        this.claims = claims;
        this.checks = checks;
        this.lists = lists;
    }

    @GET
    @Operation(
            operationId = "listClaimChecks",
            summary = "Claims of sources, each checked against the records as they are now, page by page")
    @APIResponseSchema(Page.class)
    public Response list(
            @BeanParam PageParameters page,
            @Parameter(description = "Those with this verdict.") @QueryParam("verdict") @Nullable String verdict,
            @Parameter(description = "Those that stand for this sentence or contradiction, such as S12 or C1.")
                    @QueryParam("reference")
                    @Nullable
                    String reference,
            @Parameter(description = "Those checked by this indicator.") @QueryParam("indicator") @Nullable
                    String indicator,
            @Context UriInfo uri) {
        requireKnown(uri);
        Verdict wanted = verdict == null ? null : verdict(verdict);
        List<HeardClaim> heard = claims.all();
        LocalDate today = LocalDate.now(clock);
        return lists.answer(
                page,
                (after, limit) -> matching(heard, after, reference, indicator)
                        .map(claim -> checks.check(claim, heard, today))
                        .filter(check -> wanted == null || check.verdict() == wanted)
                        .limit(limit)
                        .toList(),
                ClaimCheck::id,
                check -> check);
    }

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
        return checks.check(claim, claims.all(), LocalDate.now(clock));
    }

    private static Stream<HeardClaim> matching(
            List<HeardClaim> heard, @Nullable String after, @Nullable String reference, @Nullable String indicator) {
        return heard.stream()
                .filter(claim -> after == null || claim.id().compareTo(after) > 0)
                .filter(claim -> reference == null || claim.references().contains(reference))
                .filter(claim -> indicator == null || indicator.equals(claim.indicator()));
    }

    private static void requireKnown(UriInfo uri) {
        for (String name : uri.getQueryParameters().keySet()) {
            if (!KNOWN.contains(name)) {
                throw new ProblemException(
                        ProblemTypes.INVALID_PARAMETER,
                        "There is no parameter " + name + "; there are " + String.join(", ", KNOWN) + ".",
                        List.of(new FieldError("?" + name, "There is no such parameter.")));
            }
        }
    }

    private static Verdict verdict(String text) {
        return Arrays.stream(Verdict.values())
                .filter(known -> known.name().equals(text))
                .findFirst()
                .orElseThrow(() -> {
                    String list = String.join(
                            ", ",
                            Arrays.stream(Verdict.values()).map(Enum::name).toList());
                    return new ProblemException(
                            ProblemTypes.INVALID_PARAMETER,
                            "verdict is one of " + list + ".",
                            List.of(new FieldError("?verdict", "One of " + list + ".")));
                });
    }
}
