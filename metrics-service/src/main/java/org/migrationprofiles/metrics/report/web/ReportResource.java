package org.migrationprofiles.metrics.report.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.metrics.QueryParameters;
import org.migrationprofiles.metrics.report.Report;
import org.migrationprofiles.metrics.report.ReportQuestion;
import org.migrationprofiles.metrics.report.Reports;

/** Reports over HTTP. */
@Path("/v1/reports")
@Tag(name = "Reports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
public class ReportResource {

    private final Reports reports;
    private final Preconditions preconditions;

    @Inject
    public ReportResource(Reports reports, Preconditions preconditions) {
        this.reports = reports;
        this.preconditions = preconditions;
    }

    @GET
    @Operation(operationId = "listReports", summary = "The reports that can be asked for")
    public List<Report.Entry> list(@Context UriInfo uri) {
        QueryParameters unused = new QueryParameters(uri.getQueryParameters(), Set.of());
        return reports.all();
    }

    @GET
    @Path("{id}")
    @Produces({MediaType.APPLICATION_JSON, ReportForm.MARKDOWN_TYPE, ReportForm.CSV_TYPE})
    @Operation(
            operationId = "getReport",
            summary =
                    "All figures of a report, of the records as they are, beside what the report claims; as JSON, Markdown or CSV")
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "The date in the world; the report's own when not given.",
            example = "2018-08-31",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Parameter(
            name = HttpHeaders.IF_NONE_MATCH,
            in = ParameterIn.HEADER,
            description = "The ETag of the report that the client holds.",
            example = "W/\"0f9c2d51e7a84b63a1c5d2e4f6b70819\"",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "The report; the ETag is a weak one, since freshness beside the same figures may differ",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Report.class)),
                @Content(mediaType = ReportForm.MARKDOWN_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ReportForm.CSV_TYPE, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "304", description = "The client holds these figures")
    public Response get(@PathParam("id") String id, @Context UriInfo uri, @Context HttpHeaders headers) {
        QueryParameters given = new QueryParameters(uri.getQueryParameters(), Set.of("asOf"));
        ReportQuestion question =
                reports.ask(id, given.has("asOf") ? given.date("asOf") : null).orElseThrow(() -> notFound(id));
        ReportForm form = ReportForm.of(headers.getAcceptableMediaTypes());
        // Another form is another representation, with a tag of its own.
        String tag = question.tag() + "-" + form.ending();
        Response.ResponseBuilder answer = preconditions.clientHolds(tag)
                ? Response.notModified()
                : Response.ok(form.body(reports.answer(question)), form.mediaType());
        return answer.tag(new EntityTag(tag, true))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    private ProblemException notFound(String id) {
        String known = reports.all().stream().map(Report.Entry::id).collect(Collectors.joining(", "));
        return new ProblemException(ProblemTypes.NOT_FOUND, "There is no report " + id + "; there are " + known + ".");
    }
}
