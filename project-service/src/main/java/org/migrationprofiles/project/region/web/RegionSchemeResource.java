package org.migrationprofiles.project.region.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.project.region.RegionScheme;
import org.migrationprofiles.project.region.RegionSchemes;

/** Region schemes over HTTP. */
@Path("/v1/region-schemes")
@Tag(name = "Regions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
public class RegionSchemeResource {

    private final RegionSchemes schemes;

    @Inject
    public RegionSchemeResource(RegionSchemes schemes) {
        this.schemes = schemes;
    }

    @GET
    @Operation(operationId = "listRegionSchemes", summary = "All ways to divide countries into regions")
    public List<RegionScheme> list() {
        return schemes.all();
    }

    @GET
    @Path("{code}")
    @Operation(operationId = "getRegionScheme", summary = "One scheme with its regions and who is in them")
    public RegionScheme get(@PathParam("code") String code) {
        return schemes.find(code)
                .orElseThrow(() -> new ProblemException(ProblemTypes.NOT_FOUND, "There is no scheme with this code."));
    }
}
