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
import org.migrationprofiles.project.region.Countries;
import org.migrationprofiles.project.region.Country;

/** Countries over HTTP. */
@Path("/v1/countries")
@Tag(name = "Regions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
public class CountryResource {

    private final Countries countries;

    @Inject
    public CountryResource(Countries countries) {
        this.countries = countries;
    }

    @GET
    @Operation(operationId = "listCountries", summary = "All countries and areas of UN M49")
    public List<Country> list() {
        return countries.all();
    }

    @GET
    @Path("{code}")
    @Operation(operationId = "getCountry", summary = "One country, by ISO 3166-1 alpha-3, alpha-2 or M49 code")
    public Country get(@PathParam("code") String code) {
        return countries
                .find(code)
                .orElseThrow(() -> new ProblemException(ProblemTypes.NOT_FOUND, "There is no country with this code."));
    }
}
