package org.migrationprofiles.evaluation.statement.web;

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
import org.migrationprofiles.evaluation.replica.References;
import org.migrationprofiles.evaluation.source.SourceNames;
import org.migrationprofiles.evaluation.statement.Statements;
import org.migrationprofiles.kit.paging.Lists;
import org.migrationprofiles.kit.paging.PageParameters;
import org.migrationprofiles.kit.paging.Selection;
import org.migrationprofiles.kit.security.Roles;

/** The search over everything that is said, over HTTP. */
@Path("/v1/statements")
@Tag(name = "Statements")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
public class StatementResource {

    private final Statements statements;
    private final References references;
    private final Lists lists;

    private final SourceNames sources;

    @Inject
    public StatementResource(Statements statements, References references, Lists lists, SourceNames sources) {
        this.sources = sources;
        this.statements = statements;
        this.references = references;
        this.lists = lists;
    }

    @GET
    @Operation(
            operationId = "listStatements",
            summary = "Everything that is said, in records of every kind, page by page",
            description =
                    "Each item has the line that a record says, what it is about, who says so, and the address of the record.")
    @APIResponse(
            responseCode = "200",
            description = "A page of them",
            content = @Content(schema = @Schema(implementation = StatementPage.class)))
    public Response list(@BeanParam StatementFilter filter, @BeanParam PageParameters page) {
        Selection sought = filter.sought(references, sources);
        return lists.answer(page, filter.order(), slice -> statements.search(sought, slice), Function.identity());
    }
}
