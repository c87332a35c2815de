package org.migrationprofiles.evaluation.source.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.migrationprofiles.evaluation.source.DanglingSource;
import org.migrationprofiles.evaluation.source.DanglingSources;
import org.migrationprofiles.kit.paging.Lists;
import org.migrationprofiles.kit.paging.PageParameters;
import org.migrationprofiles.kit.security.Roles;

/** Sources that records name and that are not on record, over HTTP. */
@Path("/v1/dangling-sources")
@Tag(name = "References")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
public class DanglingSourceResource {

    private final DanglingSources dangling;
    private final Lists lists;

    @Inject
    public DanglingSourceResource(DanglingSources dangling, Lists lists) {
        this.dangling = dangling;
        this.lists = lists;
    }

    @GET
    @Operation(
            operationId = "listDanglingSources",
            summary = "Sources that records of every kind name and that are not on record, page by page",
            description =
                    "Records may name a source before it is on record, by id or key. Each name that no source has is here,"
                            + " with the records that have it: a source that is still to come, was deleted, or whose name is misspelt.")
    @APIResponse(
            responseCode = "200",
            description = "A page of them, in the order of their names",
            content = @Content(schema = @Schema(implementation = DanglingSourcePage.class)))
    public Response list(@BeanParam PageParameters page) {
        return lists.answer(page, dangling::list, DanglingSource::sourceId, Function.identity());
    }
}
