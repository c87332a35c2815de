package org.migrationprofiles.project.profile.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.AggregateAnswers;
import org.migrationprofiles.kit.change.HistoryParameters;
import org.migrationprofiles.kit.change.VersionEntry;
import org.migrationprofiles.kit.paging.ListParameters;
import org.migrationprofiles.kit.paging.Page;
import org.migrationprofiles.kit.patch.MergePatch;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.project.organisation.OrganisationParameters;
import org.migrationprofiles.project.portfolio.ProjectParameters;
import org.migrationprofiles.project.profile.CountryProfile;
import org.migrationprofiles.project.profile.CountryProfileContent;
import org.migrationprofiles.project.profile.CountryProfileService;
import org.migrationprofiles.project.profile.CountryProfileState;
import org.migrationprofiles.project.profile.ProfileSuccession;
import org.migrationprofiles.project.region.CountryParameters;

/** Country profiles over HTTP. */
@Path("/v1/profiles")
@Tag(name = "Country profiles")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
public class CountryProfileResource {

    private final CountryProfileService profiles;
    private final AggregateAnswers answers;
    private final OrganisationParameters organisations;
    private final ProjectParameters projects;
    private final CountryParameters countries;

    @Inject
    public CountryProfileResource(
            CountryProfileService profiles,
            AggregateAnswers answers,
            CountryParameters countries,
            OrganisationParameters organisations,
            ProjectParameters projects) {
        this.profiles = profiles;
        this.answers = answers;
        this.countries = countries;
        this.organisations = organisations;
        this.projects = projects;
    }

    @GET
    @Operation(operationId = "listCountryProfiles", summary = "Country profiles on record, page by page")
    @APIResponseSchema(Page.class)
    public Response list(@BeanParam CountryProfileFilter filter, @BeanParam ListParameters parameters) {
        var sought = filter.checked(countries, organisations, projects);
        return answers.list(
                parameters, filter.order(), CountryProfileState.class, slice -> profiles.search(sought, slice));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getCountryProfile", summary = "One country profile, by id")
    @APIResponseSchema(CountryProfileState.class)
    public Response get(@PathParam("id") String id) {
        return answers.read(CountryProfile.class, id, profiles::get);
    }

    @GET
    @Path("{id}/history")
    @Operation(
            operationId = "getCountryProfileHistory",
            summary = "Every version of one country profile, with what changed and who did it")
    public RestResponse<List<VersionEntry>> history(
            @PathParam("id") String id, @BeanParam HistoryParameters parameters) {
        return answers.history(profiles.get(id), parameters);
    }

    @GET
    @Path("{id}/succession")
    @Operation(
            operationId = "getCountryProfileSuccession",
            summary = "The profiles of the country whose place one takes, and those that take its place")
    public ProfileSuccession succession(@PathParam("id") String id) {
        return profiles.succession(answers.alive(profiles.get(id)));
    }

    @POST
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(operationId = "createCountryProfile", summary = "Put a new country profile on record")
    @APIResponseSchema(value = CountryProfileState.class, responseCode = "201")
    public Response create(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid CountryProfileContent content) {
        return answers.create(key, content, profiles::create);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(operationId = "replaceCountryProfile", summary = "Replace what is on record about one country profile")
    @APIResponseSchema(CountryProfileState.class)
    public Response replace(@PathParam("id") String id, @NotNull @Valid CountryProfileContent content) {
        return answers.replace(profiles.get(id), content, profiles::change);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(operationId = "patchCountryProfile", summary = "Change fields of one country profile")
    @APIResponseSchema(CountryProfileState.class)
    public Response patch(@PathParam("id") String id, @NotNull JsonNode patch) throws JsonProcessingException {
        return answers.patch(profiles.get(id), patch, CountryProfileContent.class, profiles::change);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(
            operationId = "deleteCountryProfile",
            summary = "Mark one country profile as deleted, with a reason that is kept")
    public Response delete(@PathParam("id") String id, @QueryParam("reason") @Nullable String reason) {
        return answers.delete(profiles.get(id), reason, profiles::delete);
    }

    @POST
    @Path("{id}/restore")
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(
            operationId = "restoreCountryProfile",
            summary = "Bring one deleted country profile back, with a reason that is kept")
    @APIResponseSchema(CountryProfileState.class)
    public Response restore(@PathParam("id") String id, @QueryParam("reason") @Nullable String reason) {
        return answers.restore(profiles.get(id), reason, profiles::restore);
    }
}
