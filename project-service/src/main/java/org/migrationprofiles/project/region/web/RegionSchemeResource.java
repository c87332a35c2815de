package org.migrationprofiles.project.region.web;

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
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.AggregateAnswers;
import org.migrationprofiles.kit.change.HistoryParameters;
import org.migrationprofiles.kit.change.VersionEntry;
import org.migrationprofiles.kit.patch.MergePatch;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.project.region.CountryMove;
import org.migrationprofiles.project.region.RegionSchemeContent;
import org.migrationprofiles.project.region.RegionSchemeService;
import org.migrationprofiles.project.region.RegionSchemeState;

/** Region schemes over HTTP. */
@Path("/v1/region-schemes")
@Tag(name = "Regions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
public class RegionSchemeResource {

    private final RegionSchemeService schemes;
    private final AggregateAnswers answers;

    @Inject
    public RegionSchemeResource(RegionSchemeService schemes, AggregateAnswers answers) {
        this.schemes = schemes;
        this.answers = answers;
    }

    @GET
    @Operation(operationId = "listRegionSchemes", summary = "All ways to divide countries into regions")
    public List<RegionSchemeState> list(@BeanParam MembershipDay day) {
        return schemes.all(day.checked());
    }

    @GET
    @Path("{code}")
    @Operation(operationId = "getRegionScheme", summary = "One scheme with its regions and who is in them")
    @APIResponseSchema(RegionSchemeState.class)
    public Response get(@PathParam("code") String code, @BeanParam MembershipDay day) {
        LocalDate asOf = day.checked();
        return answers.readPart(code, schemes::version, schemes::get, scheme -> RegionSchemeService.at(scheme, asOf));
    }

    @GET
    @Path("{code}/history")
    @Operation(
            operationId = "getRegionSchemeHistory",
            summary = "Every version of one scheme, with what changed and who did it")
    public RestResponse<List<VersionEntry>> history(
            @PathParam("code") String code, @BeanParam HistoryParameters parameters) {
        return answers.history(schemes.get(code), parameters);
    }

    @POST
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(
            operationId = "createRegionScheme",
            summary = "Put a new scheme on record, or a new version of one that it is basedOn")
    @APIResponseSchema(value = RegionSchemeState.class, responseCode = "201")
    public Response create(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid RegionSchemeContent content) {
        return answers.create(key, content, schemes::create);
    }

    @PUT
    @Path("{code}")
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(operationId = "replaceRegionScheme", summary = "Replace what is on record about one scheme")
    @APIResponseSchema(RegionSchemeState.class)
    public Response replace(@PathParam("code") String code, @NotNull @Valid RegionSchemeContent content) {
        return answers.replace(schemes.get(code), content, schemes::change);
    }

    @PATCH
    @Path("{code}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(operationId = "patchRegionScheme", summary = "Change fields of one scheme")
    @APIResponseSchema(RegionSchemeState.class)
    public Response patch(@PathParam("code") String code, @NotNull JsonNode patch) throws JsonProcessingException {
        return answers.patch(schemes.get(code), patch, RegionSchemeContent.class, schemes::change);
    }

    @POST
    @Path("{code}/moves")
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(
            operationId = "moveRegionScheme",
            summary = "Move a country to another region of one scheme, or out of it, from a day on")
    @APIResponseSchema(RegionSchemeState.class)
    public Response move(@PathParam("code") String code, @NotNull @Valid CountryMove move) {
        return answers.replace(schemes.get(code), move, schemes::move);
    }

    @DELETE
    @Path("{code}")
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(operationId = "deleteRegionScheme", summary = "Mark one scheme as deleted, with a reason that is kept")
    public Response delete(@PathParam("code") String code, @QueryParam("reason") @Nullable String reason) {
        return answers.delete(schemes.get(code), reason, schemes::delete);
    }

    @POST
    @Path("{code}/restore")
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(
            operationId = "restoreRegionScheme",
            summary = "Bring one deleted scheme back, with a reason that is kept")
    @APIResponseSchema(RegionSchemeState.class)
    public Response restore(@PathParam("code") String code, @QueryParam("reason") @Nullable String reason) {
        return answers.restore(schemes.get(code), reason, schemes::restore);
    }
}
