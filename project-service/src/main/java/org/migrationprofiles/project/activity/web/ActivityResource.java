package org.migrationprofiles.project.activity.web;

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
import org.migrationprofiles.project.activity.Activity;
import org.migrationprofiles.project.activity.ActivityContent;
import org.migrationprofiles.project.activity.ActivityService;
import org.migrationprofiles.project.activity.ActivityState;
import org.migrationprofiles.project.region.CountryParameters;

/** Activities over HTTP. */
@Path("/v1/activities")
@Tag(name = "Activities")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
public class ActivityResource {

    private final ActivityService activities;
    private final AggregateAnswers answers;
    private final CountryParameters countries;

    @Inject
    public ActivityResource(ActivityService activities, AggregateAnswers answers, CountryParameters countries) {
        this.activities = activities;
        this.answers = answers;
        this.countries = countries;
    }

    @GET
    @Operation(operationId = "listActivities", summary = "Activities on record, page by page")
    @APIResponseSchema(Page.class)
    public Response list(@BeanParam ActivityFilter filter, @BeanParam ListParameters parameters) {
        var sought = filter.checked(countries);
        return answers.list(parameters, filter.order(), ActivityState.class, slice -> activities.search(sought, slice));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getActivity", summary = "One activity, by id")
    @APIResponseSchema(ActivityState.class)
    public Response get(@PathParam("id") String id) {
        return answers.read(Activity.class, id, activities::get);
    }

    @GET
    @Path("{id}/history")
    @Operation(
            operationId = "getActivityHistory",
            summary = "Every version of one activity, with what changed and who did it")
    public RestResponse<List<VersionEntry>> history(
            @PathParam("id") String id, @BeanParam HistoryParameters parameters) {
        return answers.history(activities.get(id), parameters);
    }

    @POST
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(operationId = "createActivity", summary = "Put a new activity on record")
    @APIResponseSchema(value = ActivityState.class, responseCode = "201")
    public Response create(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid ActivityContent content) {
        return answers.create(key, content, activities::create);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(operationId = "replaceActivity", summary = "Replace what is on record about one activity")
    @APIResponseSchema(ActivityState.class)
    public Response replace(@PathParam("id") String id, @NotNull @Valid ActivityContent content) {
        return answers.replace(activities.get(id), content, activities::change);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(operationId = "patchActivity", summary = "Change fields of one activity")
    @APIResponseSchema(ActivityState.class)
    public Response patch(@PathParam("id") String id, @NotNull JsonNode patch) throws JsonProcessingException {
        return answers.patch(activities.get(id), patch, ActivityContent.class, activities::change);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(operationId = "deleteActivity", summary = "Mark one activity as deleted, with a reason that is kept")
    public Response delete(@PathParam("id") String id, @QueryParam("reason") @Nullable String reason) {
        return answers.delete(activities.get(id), reason, activities::delete);
    }

    @POST
    @Path("{id}/restore")
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(operationId = "restoreActivity", summary = "Bring one deleted activity back, with a reason that is kept")
    @APIResponseSchema(ActivityState.class)
    public Response restore(@PathParam("id") String id, @QueryParam("reason") @Nullable String reason) {
        return answers.restore(activities.get(id), reason, activities::restore);
    }
}
