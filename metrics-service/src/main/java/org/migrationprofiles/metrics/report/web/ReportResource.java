package org.migrationprofiles.metrics.report.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.metrics.QueryParameters;
import org.migrationprofiles.metrics.report.Report;
import org.migrationprofiles.metrics.report.Reports;

/** Reports over HTTP. */
@Path("/v1/reports")
@Tag(name = "Reports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
public class ReportResource {

    private final Reports reports;

    @Inject
    public ReportResource(Reports reports) {
        this.reports = reports;
    }

    @GET
    @Operation(operationId = "listReports", summary = "The reports that can be asked for")
    public List<Report.Entry> list(@Context UriInfo uri) {
        QueryParameters unused = new QueryParameters(uri.getQueryParameters(), Set.of());
        return reports.all();
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getReport",
            summary = "All figures of a report, of the records as they are, beside what the report claims")
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "The date in the world; the report's own when not given.",
            example = "2018-08-31",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    public Report get(@PathParam("id") String id, @Context UriInfo uri) {
        QueryParameters given = new QueryParameters(uri.getQueryParameters(), Set.of("asOf"));
        return reports.find(id, given.text("asOf") == null ? null : given.date("asOf"))
                .orElseThrow(() -> new ProblemException(
                        ProblemTypes.NOT_FOUND,
                        "There is no report " + id + "; there are "
                                + String.join(
                                        ", ",
                                        reports.all().stream()
                                                .map(Report.Entry::id)
                                                .toList())
                                + "."));
    }
}
