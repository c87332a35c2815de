package org.migrationprofiles.kit.problem.web;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemPages;
import org.migrationprofiles.kit.problem.ProblemTypes;

/** The pages to which the {@code type} of a problem leads, for everyone: help for people, no part of the API. */
@Path("/problems")
@PermitAll
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class ProblemResource {

    private final ProblemPages pages;

    @Inject
    public ProblemResource(ProblemPages pages) {
        this.pages = pages;
    }

    @GET
    @Operation(hidden = true)
    public String index() {
        return pages.index();
    }

    @GET
    @Path("{slug}")
    @Operation(hidden = true)
    public String page(@PathParam("slug") String slug) {
        return pages.page(slug)
                .orElseThrow(() -> new ProblemException(ProblemTypes.NOT_FOUND, "There is no such kind of problem."));
    }
}
