package org.migrationprofiles.metrics.report.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.metrics.report.Report;
import org.migrationprofiles.metrics.report.Reports;

/** Reports over HTTP. */
@Path("/v1/reports")
@Tag(name = "Reports")
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
        requireOnly(Set.of(), uri);
        return reports.all();
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getReport",
            summary = "All figures of a report, computed anew, beside what the report claims")
    public Report get(
            @PathParam("id") String id,
            @Parameter(description = "The date in the world, such as 2018-08-31; the report's own when left out.")
                    @QueryParam("asOf")
                    @Nullable
                    String asOf,
            @Context UriInfo uri) {
        requireOnly(Set.of("asOf"), uri);
        return reports.find(id, asOf == null ? null : date(asOf))
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

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADate) {
            throw new ProblemException(
                    ProblemTypes.INVALID_PARAMETER,
                    "asOf is a date.",
                    List.of(new FieldError("?asOf", "A date such as 2018-08-31.")));
        }
    }

    private static void requireOnly(Set<String> known, UriInfo uri) {
        for (String name : uri.getQueryParameters().keySet()) {
            if (!known.contains(name)) {
                throw new ProblemException(
                        ProblemTypes.INVALID_PARAMETER,
                        "There is no parameter " + name + (known.isEmpty() ? "." : "; there is asOf."),
                        List.of(new FieldError("?" + name, "There is no such parameter.")));
            }
        }
    }
}
