package org.migrationprofiles.metrics.indicator.web;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.paging.Lists;
import org.migrationprofiles.kit.paging.Order;
import org.migrationprofiles.kit.paging.PageParameters;
import org.migrationprofiles.kit.paging.Placed;
import org.migrationprofiles.kit.paging.Position;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.metrics.OneMoment;
import org.migrationprofiles.metrics.QueryParameters;
import org.migrationprofiles.metrics.freshness.Freshness;
import org.migrationprofiles.metrics.freshness.FreshnessWatch;
import org.migrationprofiles.metrics.indicator.Caveat;
import org.migrationprofiles.metrics.indicator.CountedUnit;
import org.migrationprofiles.metrics.indicator.Grouping;
import org.migrationprofiles.metrics.indicator.Indicator;
import org.migrationprofiles.metrics.indicator.IndicatorAnswer;
import org.migrationprofiles.metrics.indicator.IndicatorAnswers;
import org.migrationprofiles.metrics.indicator.IndicatorEngine;
import org.migrationprofiles.metrics.indicator.IndicatorParameters;
import org.migrationprofiles.metrics.indicator.IndicatorQuery;
import org.migrationprofiles.metrics.indicator.Indicators;
import org.migrationprofiles.metrics.indicator.LeftOut;
import org.migrationprofiles.metrics.indicator.ListedUnits;
import org.migrationprofiles.metrics.indicator.Member;
import org.migrationprofiles.metrics.indicator.Places;
import org.migrationprofiles.metrics.indicator.UnitPage;
import org.migrationprofiles.metrics.indicator.UnitPlace;
import org.migrationprofiles.metrics.indicator.YearAxis;

/** Indicators over HTTP. */
@Path("/v1/indicators")
@Tag(name = "Indicators")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
@OneMoment
public class IndicatorResource {

    private static final String REASON = "reason";
    private static final Set<String> PAGED = Set.of("limit", "cursor");
    private static final Set<String> PAGED_BY_REASON = Set.of("limit", "cursor", REASON);

    private final Indicators indicators;
    private final IndicatorEngine engine;
    private final IndicatorAnswers answers;
    private final Places places;
    private final FreshnessWatch freshness;
    private final Lists lists;

    @Inject
    public IndicatorResource(
            Indicators indicators,
            IndicatorEngine engine,
            IndicatorAnswers answers,
            Places places,
            FreshnessWatch freshness,
            Lists lists) {
        this.freshness = freshness;
        this.indicators = indicators;
        this.engine = engine;
        this.answers = answers;
        this.places = places;
        this.lists = lists;
    }

    @GET
    @Operation(
            operationId = "listIndicators",
            summary = "What can be asked: definitions, units, caveats, filters and breakdowns")
    // Of no date and no record, so that it is never behind any.
    public List<CatalogueEntry> list(@Context UriInfo uri) {
        QueryParameters unused = new QueryParameters(uri.getQueryParameters(), Set.of());
        return indicators.all().stream().map(IndicatorResource::entry).toList();
    }

    private static CatalogueEntry entry(Indicator indicator) {
        return new CatalogueEntry(
                indicator.id(),
                indicator.definition(),
                indicator.kind(),
                indicator.valueUnit(),
                indicator.units(),
                indicator.populationRule(),
                indicator.refusal(),
                indicator.categories(),
                indicator.formulaVersion(),
                Caveat.of(indicator),
                indicator.references(),
                indicator.restsOn(),
                IndicatorParameters.filtersAndValues().entrySet().stream()
                        .map(filter -> new CatalogueFilter(filter.getKey(), filter.getValue()))
                        .toList(),
                IndicatorParameters.groupings(indicator),
                IndicatorParameters.yearAxes(indicator));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getIndicator", summary = "A figure: n of N, what is left out and why, and its caveats")
    @APIResponseSchema(IndicatorAnswer.class)
    public Response get(@PathParam("id") String id, @BeanParam IndicatorQuestion question, @Context UriInfo uri) {
        Indicator indicator = indicator(id);
        return Response.ok(answers.answer(indicator, query(indicator, uri, Set.of())), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    @GET
    @Path("{id}/members")
    @Operation(operationId = "getIndicatorMembers", summary = "The units of which it is so")
    @APIResponseSchema(Units.class)
    public Response members(
            @PathParam("id") String id,
            @BeanParam IndicatorQuestion question,
            @BeanParam PageParameters page,
            @Context UriInfo uri) {
        return page(ListedUnits.MEMBERS, id, page, uri);
    }

    @GET
    @Path("{id}/unknown")
    @Operation(
            operationId = "getIndicatorUnknown",
            summary = "The units of which nothing on record tells; of a measure, those without a value")
    @APIResponseSchema(Units.class)
    public Response unknown(
            @PathParam("id") String id,
            @BeanParam IndicatorQuestion question,
            @BeanParam PageParameters page,
            @Context UriInfo uri) {
        return page(ListedUnits.UNKNOWN, id, page, uri);
    }

    @GET
    @Path("{id}/population")
    @Operation(operationId = "getIndicatorPopulation", summary = "All units that it was asked of")
    @APIResponseSchema(Units.class)
    public Response population(
            @PathParam("id") String id,
            @BeanParam IndicatorQuestion question,
            @BeanParam PageParameters page,
            @Context UriInfo uri) {
        return page(ListedUnits.POPULATION, id, page, uri);
    }

    @GET
    @Path("{id}/excluded")
    @Operation(operationId = "getIndicatorExcluded", summary = "The units that are left out, each with its reason")
    @Parameter(
            name = REASON,
            in = ParameterIn.QUERY,
            description =
                    "Only what is left out for any of these: INCOMPLETE, WITHDRAWN, NO_EVALUATION_NOR_SURVEY, SAMPLING_UNKNOWN, NO_LANGUAGE, NO_FUNDER, NO_FUNDING_YEAR, NO_EDITION_YEAR; separated by commas, any when not given.",
            example = "NO_FUNDER",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponseSchema(Units.class)
    public Response excluded(
            @PathParam("id") String id,
            @BeanParam IndicatorQuestion question,
            @BeanParam PageParameters page,
            @Context UriInfo uri) {
        return page(ListedUnits.EXCLUDED, id, page, uri);
    }

    private Response page(ListedUnits which, String id, PageParameters page, UriInfo uri) {
        Indicator indicator = indicator(id);
        Set<String> others = which == ListedUnits.EXCLUDED ? PAGED_BY_REASON : PAGED;
        IndicatorQuery query = query(indicator, uri, others);
        List<LeftOut> reasons = which == ListedUnits.EXCLUDED ? reasons(uri) : List.of();
        AtomicInteger total = new AtomicInteger();
        return lists.answerAs(
                page,
                Order.BY_ID,
                slice -> {
                    Position after = slice.after();
                    UnitPlace behind = after == null ? null : new UnitPlace(String.valueOf(after.value()), after.id());
                    UnitPage found = engine.page(which, indicator, query, reasons, behind, slice.limit());
                    total.set(found.total());
                    return found.members().stream()
                            .map(member -> new Placed<>(member, new Position(member.id(), member.label())))
                            .toList();
                },
                units -> new Units(total.get(), units.items(), units.next(), query.asOf(), freshness.now()));
    }

    private static List<LeftOut> reasons(UriInfo uri) {
        List<String> allowed =
                Arrays.stream(LeftOut.values()).map(LeftOut::name).toList();
        return QueryParameters.some(uri.getQueryParameters(), Set.of(REASON)).list(REASON, allowed).stream()
                .map(LeftOut::valueOf)
                .toList();
    }

    private IndicatorQuery query(Indicator indicator, UriInfo uri, Set<String> others) {
        return places.checked(IndicatorParameters.of(places.withAlpha3(uri.getQueryParameters()), others)
                .query(indicator, engine.regionSchemes()));
    }

    private Indicator indicator(String id) {
        return indicators
                .find(id)
                .orElseThrow(() -> new ProblemException(
                        ProblemTypes.NOT_FOUND,
                        "There is no such indicator; there are "
                                + indicators.all().stream().map(Indicator::id).collect(Collectors.joining(", "))
                                + "."));
    }

    /**
     * An indicator in the catalogue.
     *
     * @param id its name
     * @param definition in words
     * @param kind sort of answer
     * @param valueUnit in what a measure is: YEAR, MONTH, USD or COUNT
     * @param units that it can be asked of, the usual one first
     * @param populationRule what n, N and unknown are, in words
     * @param refusal why no value of it is ever given, in words; null for all that are computed
     * @param categories into what it can be divided; empty for most
     * @param formulaVersion which formula is in force
     * @param caveats that an answer can carry
     * @param references sentences of the report that it answers
     * @param restsOn attributes of records that it rests on, such as {@code evaluation.status}
     * @param filters that narrow the population
     * @param groupings breakdowns that it can be asked for
     * @param yearAxes of which years a breakdown by year can be, the usual one first
     */
    public record CatalogueEntry(
            String id,
            String definition,
            Indicator.Kind kind,
            String valueUnit,
            List<CountedUnit> units,
            String populationRule,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String refusal,

            List<String> categories,
            int formulaVersion,
            List<Caveat> caveats,
            List<String> references,
            List<String> restsOn,
            List<CatalogueFilter> filters,
            List<Grouping> groupings,
            List<YearAxis> yearAxes) {}

    /**
     * A filter.
     *
     * @param name of the parameter
     * @param values all that it may have; empty where the list is open
     */
    public record CatalogueFilter(String name, List<String> values) {}

    /**
     * A page of the units behind a figure.
     *
     * @param total units of the whole list, as many as the figure says
     * @param items units by label
     * @param next cursor of the next page; null at the end
     * @param asOf the date in the world that was asked for
     * @param freshness how far behind the records the list is
     */
    public record Units(
            int total, List<Member> items, @Nullable String next, LocalDate asOf, Freshness freshness) {}
}
