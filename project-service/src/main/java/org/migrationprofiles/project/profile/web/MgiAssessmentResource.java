package org.migrationprofiles.project.profile.web;

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
import org.migrationprofiles.project.profile.CountryProfileService;
import org.migrationprofiles.project.profile.LinkedAssessment;
import org.migrationprofiles.project.region.Countries;
import org.migrationprofiles.project.region.Country;

/** The link between profiles and governance assessments, from the side of the assessments (S107b). */
@Path("/v1/countries")
@Tag(name = "Country profiles")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
public class MgiAssessmentResource {

    private final CountryProfileService profiles;
    private final Countries countries;

    @Inject
    public MgiAssessmentResource(CountryProfileService profiles, Countries countries) {
        this.profiles = profiles;
        this.countries = countries;
    }

    @GET
    @Path("{code}/mgi-assessments")
    @Operation(
            operationId = "getCountryMgiAssessments",
            summary =
                    "Assessments of a country by the Migration Governance Indicators, each with the profile linked to it",
            description =
                    "The country is named by its ISO 3166-1 alpha-2, alpha-3 or M49 code. By year, the first first.")
    public List<LinkedAssessment> assessments(@PathParam("code") String code) {
        Country country = countries
                .find(code)
                .orElseThrow(() -> new ProblemException(
                        ProblemTypes.NOT_FOUND, "There is no country with the code " + code + "."));
        return profiles.assessments(country.iso3());
    }
}
