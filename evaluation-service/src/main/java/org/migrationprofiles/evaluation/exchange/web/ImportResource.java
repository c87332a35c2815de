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
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.imports.ImportAnswers;
import org.migrationprofiles.kit.imports.ImportParameters;
import org.migrationprofiles.kit.imports.ImportReport;
import org.migrationprofiles.kit.imports.ImportRowPage;
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
    @Consumes({"text/csv", "text/tab-separated-values", "application/json", "application/x-ndjson"})
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "importTable", summary = "Import a table or records, or try what would become of them")
    @APIResponse(
            responseCode = "201",
            description = "Imported, with the report of the rows",
            content = @Content(schema = @Schema(implementation = ImportReport.class)))
    @APIResponse(
            responseCode = "200",
            description = "Tried, with the report of the rows",
            content = @Content(schema = @Schema(implementation = ImportReport.class)))
    @APIResponse(
            responseCode = "202",
            description = "Received; Location tells how far it has come",
            content = @Content(schema = @Schema(implementation = ImportReport.class)))
    public Response run(
            @Parameter(
                            description = "What is imported.",
                            required = true,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {
                                                "annex-1",
                                                "assertions",
                                                "capacity-results",
                                                "claims",
                                                "criteria-sets",
                                                "determinations",
                                                "evaluations",
                                                "findings",
                                                "impacts",
                                                "interviews",
                                                "publication-reviews",
                                                "quotations",
                                                "rating-scales",
                                                "recommendations",
                                                "sources",
                                                "survey-campaigns",
                                                "survey-instruments",
                                                "surveys",
                                                "use-events"
                                            }))
                    @QueryParam("kind")
                    @Nullable
                    String kind,
            @BeanParam ImportParameters parameters,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                                @Content(
                                        mediaType = "text/tab-separated-values",
                                        schema = @Schema(type = SchemaType.STRING)),
                                @Content(
                                        mediaType = "application/json",
                                        schema = @Schema(type = SchemaType.ARRAY, implementation = Object.class)),
                                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING))
                            })
                    @NotNull
                    InputStream body) {
        return imports.run(kind, parameters, body);
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
                                            enumeration = {
                                                "annex-1",
                                                "assertions",
                                                "capacity-results",
                                                "claims",
                                                "criteria-sets",
                                                "determinations",
                                                "evaluations",
                                                "findings",
                                                "impacts",
                                                "interviews",
                                                "publication-reviews",
                                                "quotations",
                                                "rating-scales",
                                                "recommendations",
                                                "sources",
                                                "survey-campaigns",
                                                "survey-instruments",
                                                "surveys",
                                                "use-events"
                                            }))
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

    @GET
    @Path("{id}/rows")
    @Operation(operationId = "listImportRows", summary = "Rows of one import that were refused or have warnings")
    @APIResponseSchema(ImportRowPage.class)
    public Response rows(
            @PathParam("id") String id,
            @Parameter(
                            description = "Only these.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"WARNING", "REJECTED"}))
                    @QueryParam("status")
                    @Nullable
                    String status,
            @BeanParam PageParameters page) {
        return imports.rows(id, status, page);
    }

    @GET
    @Path("{id}/rejects")
    @Produces({"text/csv", "application/x-ndjson"})
    @Operation(
            operationId = "getImportRejects",
            summary = "Refused rows of one import as they were sent, with reasons, to be mended and sent again")
    @APIResponse(
            responseCode = "200",
            description = "The rows in the form in which they were sent",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING))
            })
    public Response rejects(@PathParam("id") String id) {
        return imports.rejects(id);
    }
}
