package org.migrationprofiles.project.region.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.change.HistoryAnswers;
import org.migrationprofiles.kit.change.HistoryParameters;
import org.migrationprofiles.kit.change.VersionEntry;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.project.region.Countries;
import org.migrationprofiles.project.region.Country;
import org.migrationprofiles.project.region.ReferenceStatements;

/** Countries over HTTP. */
@Path("/v1/countries")
@Tag(name = "Regions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
public class CountryResource {

    private final Countries countries;
    private final HistoryAnswers histories;

    @Inject
    public CountryResource(Countries countries, HistoryAnswers histories) {
        this.countries = countries;
        this.histories = histories;
    }

    @GET
    @Operation(operationId = "listCountries", summary = "Countries and areas: all, or those that are called so")
    public List<Country> list(
            @Parameter(
                            description =
                                    "Part of a name in English, French or Spanish, or of an alias; case and accents do"
                                            + " not matter.")
                    @QueryParam("text")
                    @Nullable
                    String text) {
        return text == null ? countries.all() : countries.called(text);
    }

    @GET
    @Path("{code}")
    @Operation(operationId = "getCountry", summary = "One country, by ISO 3166-1 alpha-3, alpha-2 or M49 code")
    public Country get(@PathParam("code") String code) {
        return countries
                .find(code)
                .orElseThrow(() -> new ProblemException(ProblemTypes.NOT_FOUND, "There is no country with this code."));
    }

    @GET
    @Path("{code}/history")
    @Operation(operationId = "getCountryHistory", summary = "What was said of one country, and when it changed")
    public RestResponse<List<VersionEntry>> history(
            @PathParam("code") String code, @BeanParam HistoryParameters parameters) {
        return histories.answer(ReferenceStatements.COUNTRY, get(code).iso3(), parameters);
    }
}
