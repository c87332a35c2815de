package org.migrationprofiles.project.determination.web;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.paging.Order;
import org.migrationprofiles.kit.parameter.Choices;
import org.migrationprofiles.project.determination.DeterminationTaskSearch;
import org.migrationprofiles.project.determination.TaskStatus;
import org.migrationprofiles.project.portfolio.ProjectParameters;

/** The query of a list of determination tasks. */
public class DeterminationTaskFilter {

    @Parameter(
            description =
                    "What is to be done, as it is at the moment. Without it, all but NOT_APPLICABLE, of which nothing is held here.",
            schema = @Schema(implementation = TaskStatus.class))
    @QueryParam("status")
    @Nullable
    String status;

    @Parameter(description = "Type of the subject, such as PROJECT or PUBLICATION.")
    @QueryParam("subjectType")
    @Nullable
    String subjectType;

    @Parameter(description = "Id of the subject; of a country its ISO 3166-1 alpha-3 code.")
    @QueryParam("subjectId")
    @Nullable
    String subjectId;

    @Parameter(
            description =
                    "Id or any identifier of a project: tasks about it, its country profiles and the publications of either.")
    @QueryParam("project")
    @Nullable
    String project;

    @Parameter(description = "Attribute of the subject, such as EDITION_YEAR.")
    @QueryParam("attribute")
    @Nullable
    String attribute;

    @Parameter(
            description =
                    "One of id, determinedAt; - before it for descending. What has no value there comes last; ids break ties.")
    @QueryParam("sort")
    @Nullable
    String sort;

    DeterminationTaskSearch checked(ProjectParameters projects) {
        return new DeterminationTaskSearch()
                .status(Choices.optional(TaskStatus.class, "status", status))
                .subjectType(subjectType)
                .subjectId(subjectId)
                .project(projects.id(null, project))
                .attribute(attribute);
    }

    Order order() {
        return Order.parse(sort, DeterminationTaskSearch.SORTS);
    }
}
