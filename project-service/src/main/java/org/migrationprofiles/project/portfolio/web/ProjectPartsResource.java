package org.migrationprofiles.project.portfolio.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.AggregateAnswers;
import org.migrationprofiles.kit.paging.Lists;
import org.migrationprofiles.kit.paging.PageParameters;
import org.migrationprofiles.kit.parameter.Choices;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.project.portfolio.Project;
import org.migrationprofiles.project.portfolio.ProjectDocument;
import org.migrationprofiles.project.portfolio.ProjectRelations;
import org.migrationprofiles.project.portfolio.ProjectService;
import org.migrationprofiles.project.portfolio.RelatedProject;
import org.migrationprofiles.project.portfolio.participation.InvolvementSummary;
import org.migrationprofiles.project.portfolio.participation.ParticipationSummary;

/** What follows from parts of a project, over HTTP. The parts themselves are written with the project. */
@Path("/v1/projects")
@Tag(name = "Projects")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
public class ProjectPartsResource {

    private final ProjectService projects;
    private final ProjectRelations relations;
    private final AggregateAnswers answers;
    private final Lists lists;

    @Inject
    public ProjectPartsResource(
            ProjectService projects, ProjectRelations relations, AggregateAnswers answers, Lists lists) {
        this.projects = projects;
        this.relations = relations;
        this.answers = answers;
        this.lists = lists;
    }

    @GET
    @Path("{id}/government-involvement")
    @Extension(name = "x-part", value = "true")
    @Operation(
            operationId = "getProjectGovernmentInvolvement",
            summary = "In how many of the four stages of a project a government had a part, unknown ones told apart")
    @APIResponseSchema(InvolvementSummary.class)
    public Response governmentInvolvement(@PathParam("id") String id) {
        return answers.readPart(
                id,
                projects::version,
                projects::get,
                project ->
                        InvolvementSummary.of(project.content().participation().governmentInvolvement()));
    }

    @GET
    @Path("{id}/participation")
    @Extension(name = "x-part", value = "true")
    @Operation(
            operationId = "getProjectParticipation",
            summary = "What follows from who takes part in a project: government, working group, managers, partners")
    @APIResponseSchema(ParticipationSummary.class)
    public Response participation(@PathParam("id") String id) {
        return answers.readPart(
                id,
                projects::version,
                projects::get,
                project -> ParticipationSummary.of(project.content().participation()));
    }

    @GET
    @Path("{id}/relations")
    @Operation(
            operationId = "getProjectRelations",
            summary = "The projects that one is related to, by its own word or by theirs, page by page")
    @APIResponseSchema(RelatedProjectPage.class)
    public Response relations(@PathParam("id") String id, @BeanParam PageParameters page) {
        Project project = projects.getAlive(id);
        return lists.answer(
                page, (after, limit) -> relations.of(project, after, limit), RelatedProject::key, related -> related);
    }

    @GET
    @Path("{id}/documents")
    @Extension(name = "x-part", value = "true")
    @Operation(operationId = "getProjectDocuments", summary = "The documents about one project, in its order")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ProjectDocument.class)))
    public Response documents(
            @PathParam("id") String id,
            @Parameter(
                            description = "Only those of one kind.",
                            schema = @Schema(implementation = ProjectDocument.Type.class))
                    @QueryParam("type")
                    @Nullable
                    String type) {
        var sought = Choices.optional(ProjectDocument.Type.class, "type", type);
        return answers.readPart(
                id,
                projects::version,
                projects::get,
                project -> project.content().documents().stream()
                        .filter(document -> sought == null || document.type() == sought)
                        .toList());
    }
}
