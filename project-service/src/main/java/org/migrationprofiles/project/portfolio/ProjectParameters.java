package org.migrationprofiles.project.portfolio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.parameter.Ids;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;

/** Reads query parameters that say which project. */
@ApplicationScoped
public class ProjectParameters {

    private final ProjectService projects;

    @Inject
    public ProjectParameters(ProjectService projects) {
        this.projects = projects;
    }

    /**
     * The id of the project in {@code projectId} or {@code project}; null when neither is given.
     *
     * @param projectId an id; it need not be on record
     * @param project an id or any identifier
     * @throws ProblemException 400 when the one is no id, the other no project's, or both are given
     */
    public @Nullable UUID id(@Nullable String projectId, @Nullable String project) {
        UUID id = Ids.optional("projectId", projectId);
        if (project == null) {
            return id;
        }
        if (id != null) {
            throw refused("Give projectId or project, not both.");
        }
        return projects.find(project)
                .map(Project::id)
                .orElseThrow(() -> refused("No project on record has this id or identifier."));
    }

    private static ProblemException refused(String detail) {
        return new ProblemException(
                ProblemTypes.INVALID_PARAMETER,
                detail,
                List.of(new FieldError("?project", "Id or any identifier of a project.")));
    }
}
