package org.migrationprofiles.evaluation.replica.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.replica.DanglingReferences;
import org.migrationprofiles.evaluation.replica.References;
import org.migrationprofiles.kit.paging.Lists;
import org.migrationprofiles.kit.paging.PageParameters;
import org.migrationprofiles.kit.security.Roles;

/** References to what has been deleted in project-service, over HTTP. */
@Path("/v1/dangling-references")
@Tag(name = "References")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
public class DanglingReferenceResource {

    private final DanglingReferences dangling;
    private final References references;
    private final Lists lists;

    @Inject
    public DanglingReferenceResource(DanglingReferences dangling, References references, Lists lists) {
        this.dangling = dangling;
        this.references = references;
        this.lists = lists;
    }

    @GET
    @Operation(
            operationId = "listDanglingReferences",
            summary = "Records of every kind that refer to what has been deleted in project-service, page by page")
    @APIResponse(
            responseCode = "200",
            description = "A page of them, in the order of their ids",
            content = @Content(schema = @Schema(implementation = DanglingReferencePage.class)))
    public Response list(
            @Parameter(
                            description =
                                    "Only those that refer to what had this id, or to the country with this ISO 3166-1 alpha-2, alpha-3 or M49 code.")
                    @QueryParam("deletedId")
                    @Nullable
                    String deletedId,
            @BeanParam PageParameters page) {
        String deleted = references.subject("deletedId", deletedId);
        return lists.answer(
                page,
                (after, limit) -> dangling.list(deleted, after, limit),
                record -> record.id().toString(),
                Function.identity());
    }
}
