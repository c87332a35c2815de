package org.migrationprofiles.metrics.worklist.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.migrationprofiles.kit.paging.Lists;
import org.migrationprofiles.kit.paging.Order;
import org.migrationprofiles.kit.paging.PageParameters;
import org.migrationprofiles.kit.paging.Placed;
import org.migrationprofiles.kit.paging.Position;
import org.migrationprofiles.kit.paging.Slice;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.metrics.OneMoment;
import org.migrationprofiles.metrics.QueryParameters;
import org.migrationprofiles.metrics.Today;
import org.migrationprofiles.metrics.status.AnswerTag;
import org.migrationprofiles.metrics.status.ProfileStatus;
import org.migrationprofiles.metrics.status.ProfileStatusQuery;
import org.migrationprofiles.metrics.status.Status;
import org.migrationprofiles.metrics.worklist.WorkItem;
import org.migrationprofiles.metrics.worklist.Worklist;
import org.migrationprofiles.metrics.worklist.WorklistQuery;
import org.migrationprofiles.metrics.worklist.Worklists;

/** The work-list over HTTP. */
@Path("/v1/worklist")
@Tag(name = "Profile status")
@Produces({MediaType.APPLICATION_JSON, WorklistResource.CSV})
@RolesAllowed(Roles.READER)
@OneMoment
public class WorklistResource {

    static final String CSV = "text/csv";

    private static final MediaType CSV_TYPE = new MediaType("text", "csv", "utf-8");
    private static final Set<String> KNOWN =
            Set.of("asOf", "status", "funderCategory", "regionScheme", "region", "limit", "cursor");

    private final Worklists worklists;
    private final ProfileStatus status;
    private final Lists lists;
    private final Preconditions preconditions;
    private final Today today;

    @Inject
    public WorklistResource(
            Worklists worklists, ProfileStatus status, Lists lists, Preconditions preconditions, Today today) {
        this.worklists = worklists;
        this.status = status;
        this.lists = lists;
        this.preconditions = preconditions;
        this.today = today;
    }

    @GET
    @Operation(
            operationId = "getWorklist",
            summary =
                    "Countries whose profile is out of date or that have none, those to be looked at first come first",
            description =
                    "Each with what is on record of its next edition, and with a priority that says what it is made of. As JSON page by page, or as CSV with all of it where Accept prefers text/csv. asOf decides statuses and ages, and which evaluation was the last by then; all else is as it is on record now.")
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "A date; today when not given.",
            example = "2018-08-31",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Parameter(
            name = "status",
            in = ParameterIn.QUERY,
            description =
                    "Countries with any of these: NON_UPDATED, NO_PROFILE, DUE_WINDOW, UNKNOWN; separated by commas. With UNKNOWN, those of which nothing is on record too.",
            schema = @Schema(type = SchemaType.STRING, defaultValue = "NON_UPDATED,NO_PROFILE"))
    @Parameter(
            name = "funderCategory",
            in = ParameterIn.QUERY,
            description =
                    "Statuses are judged by publications with a funder of any of these: IDF, IOM, EU_EC, GOVERNMENT, OTHER; separated by commas, all when not given. Only countries with such a publication are listed then.",
            example = "IDF",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "regionScheme",
            in = ParameterIn.QUERY,
            description = "Code of the region scheme of region; given together with it.",
            example = "IOM_RO_2018",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "region",
            in = ParameterIn.QUERY,
            description = "Keys of regions of the scheme, separated by commas; all countries when not given.",
            example = "RO_PRETORIA",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "If-None-Match",
            in = ParameterIn.HEADER,
            description = "The ETag of an answer that the client holds.",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "Part of the list as JSON, all of it as CSV",
            headers = {
                @Header(
                        name = "ETag",
                        description =
                                "Weak; another one after each change of the records, and on another day where no date is asked for.",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = "Link",
                        description = "rel=\"next\": the next page, when there is one.",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Worklist.class)),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "304", description = "The client holds this answer.")
    public Response get(@BeanParam PageParameters page, @Context UriInfo uri, @Context Request request) {
        QueryParameters given = new QueryParameters(uri.getQueryParameters(), KNOWN);
        WorklistQuery query = query(given);
        boolean csv = CSV_TYPE.isCompatible(form(request));
        if (csv) {
            refusePart(given);
        }
        EntityTag held = tag(status.mark(), csv, query, uri);
        if (preconditions.clientHolds(held.getValue())) {
            return Response.notModified(held)
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                    .build();
        }
        Worklists.Made made = worklists.make(query);
        Response.ResponseBuilder answer =
                csv ? Response.ok(new WorklistTable(query.asOf(), made).text(), CSV_TYPE) : page(page, query, made);
        return answer.tag(tag(made.mark(), csv, query, uri))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    private Response.ResponseBuilder page(PageParameters page, WorklistQuery query, Worklists.Made made) {
        return Response.fromResponse(lists.answerAs(
                page,
                Order.BY_ID,
                slice -> slice(made.items(), slice),
                items -> new Worklist(
                        query.asOf(), made.rule(), made.summary(), items.items(), items.next(), made.freshness())));
    }

    // A country whose place has changed meanwhile may be seen twice or not at all; all others are seen once.
    private static List<Placed<WorkItem>> slice(List<WorkItem> items, Slice slice) {
        Position after = slice.after();
        return items.stream()
                .map(item -> new Placed<>(item, new Position(item.iso3(), item.place())))
                .filter(placed -> after == null || isBehind(placed.position(), after))
                .limit(slice.limit())
                .toList();
    }

    private static boolean isBehind(Position position, Position other) {
        int places = String.valueOf(position.value()).compareTo(String.valueOf(other.value()));
        return places > 0 || (places == 0 && position.id().compareTo(other.id()) > 0);
    }

    private WorklistQuery query(QueryParameters given) {
        List<String> categories = given.list("funderCategory", ProfileStatusQuery.FUNDER_CATEGORIES);
        return new WorklistQuery(
                given.has("asOf") ? given.date("asOf") : today.asked(),
                statuses(given),
                categories,
                given.text("regionScheme", "the code of a region scheme, or left out"),
                given.list("region"));
    }

    private static Set<Status> statuses(QueryParameters given) {
        List<String> allowed = WorklistQuery.ALLOWED.stream().map(Status::name).toList();
        List<String> names = given.list("status", allowed);
        return names.isEmpty()
                ? EnumSet.copyOf(WorklistQuery.USUAL)
                : names.stream()
                        .map(Status::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Status.class)));
    }

    private static void refusePart(QueryParameters given) {
        Stream.of("limit", "cursor").filter(given::has).forEach(name -> {
            throw QueryParameters.refused(name, "for JSON; CSV has all of the list");
        });
    }

    // JAX-RS has refused already who takes neither.
    private static MediaType form(Request request) {
        Variant chosen = request.selectVariant(
                Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, CSV_TYPE).build());
        return chosen == null ? MediaType.APPLICATION_JSON_TYPE : chosen.getMediaType();
    }

    private static EntityTag tag(String mark, boolean csv, WorklistQuery query, UriInfo uri) {
        return new EntityTag(
                AnswerTag.of(
                        mark,
                        csv,
                        query,
                        uri.getQueryParameters().getFirst("limit"),
                        uri.getQueryParameters().getFirst("cursor")),
                true);
    }
}
