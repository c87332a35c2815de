package org.migrationprofiles.evaluation.exchange.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.exports.ExportAnswers;
import org.migrationprofiles.kit.security.Roles;

/** Exports over HTTP. */
@Path("/v1/exports")
@Tag(name = "Exports")
@RolesAllowed(Roles.READER)
public class ExportResource {

    private final ExportAnswers exports;

    @Inject
    public ExportResource(ExportAnswers exports) {
        this.exports = exports;
    }

    @GET
    @Path("{collection}")
    @Produces({"text/csv", "application/json", "application/x-ndjson"})
    @Operation(
            operationId = "exportCollection",
            summary = "All records of a collection as a file, which an import takes back")
    @APIResponse(
            responseCode = "200",
            description = "The records, as a file",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(type = SchemaType.ARRAY, implementation = Object.class)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING))
            })
    public Response export(
            @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {
                                                "assertions",
                                                "capacity-results",
                                                "conflicts",
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
                                                "survey-answers",
                                                "survey-campaigns",
                                                "survey-instruments",
                                                "surveys",
                                                "use-events"
                                            }))
                    @PathParam("collection")
                    String collection,
            @Parameter(
                            description = "The form of the file, whatever the client accepts.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"csv", "json", "ndjson"}))
                    @QueryParam("format")
                    @Nullable
                    String format,
            @Parameter(
                            description =
                                    "true for a row of tags of the Humanitarian Exchange Language under the header.",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @QueryParam("hxl")
                    @Nullable
                    String hxl,
            @Context HttpHeaders headers) {
        return exports.export(collection, format, headers.getAcceptableMediaTypes(), hxl);
    }
}
