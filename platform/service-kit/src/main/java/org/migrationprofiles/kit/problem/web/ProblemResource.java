package org.migrationprofiles.kit.problem.web;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemPages;
import org.migrationprofiles.kit.problem.ProblemTypes;

/** The pages to which the {@code type} of a problem leads, for everyone. */
@Path("/problems")
@Tag(name = "Problems")
@PermitAll
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class ProblemResource {

    private final ProblemPages pages;

    @Inject
    public ProblemResource(ProblemPages pages) {
        this.pages = pages;
    }

    @GET
    @Operation(operationId = "listProblems", summary = "All kinds of problem answers")
    @SecurityRequirements
    public String index() {
        return pages.index();
    }

    @GET
    @Path("{slug}")
    @Operation(operationId = "getProblem", summary = "What a kind of problem means and what to do about it")
    @SecurityRequirements
    public String page(@PathParam("slug") String slug) {
        return pages.page(slug)
                .orElseThrow(() -> new ProblemException(ProblemTypes.NOT_FOUND, "There is no such kind of problem."));
    }
}
