package org.migrationprofiles.evaluation.exchange.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.imports.ImportAnswers;
import org.migrationprofiles.kit.imports.ImportReport;
import org.migrationprofiles.kit.paging.Page;
import org.migrationprofiles.kit.paging.PageParameters;
import org.migrationprofiles.kit.security.Roles;

/** Imports over HTTP. */
@Path("/v1/imports")
@Tag(name = "Imports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
public class ImportResource {

    private final ImportAnswers imports;

    @Inject
    public ImportResource(ImportAnswers imports) {
        this.imports = imports;
    }

    @POST
    @Consumes({"text/csv", "text/tab-separated-values"})
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "importTable", summary = "Import a table, or try what would become of it")
    @APIResponseSchema(value = ImportReport.class, responseCode = "201")
    public Response run(
            @Parameter(
                            description = "What the table is.",
                            required = true,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"annex-1", "capacity-results", "claims"}))
                    @QueryParam("kind")
                    @Nullable
                    String kind,
            @Parameter(description = "Id or key of the source that the table is from.") @QueryParam("source") @Nullable
                    String source,
            @Parameter(
                            description = "true to only try.",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @QueryParam("dryRun")
                    @Nullable
                    String dryRun,
            @Parameter(
                            description = "What happens to the good rows of a table that has bad ones too.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"ALL_OR_NOTHING", "ACCEPTED_ROWS"},
                                            defaultValue = "ALL_OR_NOTHING"))
                    @QueryParam("mode")
                    @Nullable
                    String mode,
            @NotNull String table) {
        return imports.run(kind, table, source, dryRun, mode);
    }

    @GET
    @Operation(operationId = "listImports", summary = "Imports so far, page by page")
    @APIResponseSchema(Page.class)
    public Response list(
            @Parameter(
                            description = "Only of this kind.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"annex-1", "capacity-results", "claims"}))
                    @QueryParam("kind")
                    @Nullable
                    String kind,
            @BeanParam PageParameters page) {
        return imports.list(kind, page);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getImport", summary = "One import with the report of its rows")
    @APIResponseSchema(ImportReport.class)
    public Response get(@PathParam("id") String id) {
        return imports.get(id);
    }
}
