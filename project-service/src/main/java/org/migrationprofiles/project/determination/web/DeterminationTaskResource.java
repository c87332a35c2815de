package org.migrationprofiles.project.determination.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.migrationprofiles.kit.concurrency.Preconditions;
import org.migrationprofiles.kit.paging.ListParameters;
import org.migrationprofiles.kit.paging.Lists;
import org.migrationprofiles.kit.paging.Page;
import org.migrationprofiles.kit.paging.StateFields;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.project.determination.DeterminationTask;
import org.migrationprofiles.project.determination.DeterminationTasks;
import org.migrationprofiles.project.determination.SeenTask;
import org.migrationprofiles.project.portfolio.ProjectParameters;

/** Determination tasks over HTTP. */
@Path("/v1/determination-tasks")
@Tag(name = "Determination tasks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
public class DeterminationTaskResource {

    private final DeterminationTasks tasks;
    private final ProjectParameters projects;
    private final Preconditions preconditions;
    private final Lists lists;
    private final ObjectMapper json;

    @Inject
    public DeterminationTaskResource(
            DeterminationTasks tasks,
            ProjectParameters projects,
            Preconditions preconditions,
            Lists lists,
            ObjectMapper json) {
        this.tasks = tasks;
        this.projects = projects;
        this.preconditions = preconditions;
        this.lists = lists;
        this.json = json;
    }

    @GET
    @Operation(
            operationId = "listDeterminationTasks",
            summary = "What was determined of records here, beside what they say, page by page")
    @APIResponseSchema(Page.class)
    public Response list(@BeanParam DeterminationTaskFilter filter, @BeanParam ListParameters parameters) {
        var sought = filter.checked(projects);
        Set<String> fields = parameters.fields(StateFields.of(DeterminationTask.class));
        return lists.answer(
                parameters,
                filter.order(),
                slice -> tasks.search(sought, slice),
                task -> fields == null
                        ? task
                        : json.<ObjectNode>valueToTree(task).retain(fields));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getDeterminationTask",
            summary = "One determination beside the record that it is about, by the id of the determination")
    @Extension(name = "x-part", value = "true")
    @APIResponseSchema(DeterminationTask.class)
    public Response get(@PathParam("id") String id) {
        SeenTask seen = tasks.get(id);
        if (preconditions.clientHolds(seen.tag())) {
            return Response.notModified(Preconditions.tag(seen.tag())).build();
        }
        return answer(seen);
    }

    @POST
    @Path("{id}/application")
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(
            operationId = "applyDeterminationTask",
            summary = "Let the record say what was determined; its history names the determination")
    @Extension(name = "x-part", value = "true")
    @APIResponseSchema(DeterminationTask.class)
    @APIResponse(responseCode = "422", ref = "#/components/responses/Problem422")
    public Response apply(@PathParam("id") String id) {
        return decide(id, tasks::apply);
    }

    @POST
    @Path("{id}/dismissal")
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(
            operationId = "dismissDeterminationTask",
            summary = "Leave the record as it is, although something else was determined, for a reason")
    @Extension(name = "x-part", value = "true")
    @APIResponseSchema(DeterminationTask.class)
    public Response dismiss(@PathParam("id") String id, @NotNull @Valid DecisionReason reason) {
        return decide(id, seen -> tasks.dismiss(seen, reason.reason()));
    }

    @POST
    @Path("{id}/reopening")
    @RolesAllowed(Roles.PROJECT_EDITOR)
    @Operation(operationId = "reopenDeterminationTask", summary = "Bring a dismissed task back, for a reason")
    @Extension(name = "x-part", value = "true")
    @APIResponseSchema(DeterminationTask.class)
    public Response reopen(@PathParam("id") String id, @NotNull @Valid DecisionReason reason) {
        return decide(id, seen -> tasks.reopen(seen, reason.reason()));
    }

    private Response decide(String id, UnaryOperator<SeenTask> decision) {
        SeenTask seen = tasks.get(id);
        preconditions.requireMatch(seen.tag());
        return answer(decision.apply(seen));
    }

    private static Response answer(SeenTask seen) {
        return Response.ok(seen.task()).tag(Preconditions.tag(seen.tag())).build();
    }
}
