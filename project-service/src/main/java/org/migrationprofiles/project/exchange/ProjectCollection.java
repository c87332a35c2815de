package org.migrationprofiles.project.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.migrationprofiles.kit.aggregate.Aggregate;
import org.migrationprofiles.kit.imports.AggregateCollection;
import org.migrationprofiles.kit.imports.CollectionContext;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;
import org.migrationprofiles.project.portfolio.Project;
import org.migrationprofiles.project.portfolio.ProjectContent;
import org.migrationprofiles.project.portfolio.ProjectService;

/** Projects, exported and imported; called by any of their identifiers. */
@Singleton
class ProjectCollection extends AggregateCollection<ProjectContent, Project> {

    private final ProjectService projects;

    @Inject
    ProjectCollection(CollectionContext context, ProjectService projects) {
        super(context, "projects", ProjectContent.class, Project.class);
        this.projects = projects;
    }

    @Override
    public Map<String, String> tags() {
        return Map.of("fundingYear", "#date+year+funding", "status", "#status");
    }

    @Override
    public Set<String> namingItsKind() {
        return Set.of("relations");
    }

    @Override
    protected Optional<Project> withNameOf(ObjectNode content) {
        List<Project> named = identifiers(content)
                .flatMap(value -> projects.find(value).stream())
                .toList();
        if (named.stream().map(Aggregate::id).distinct().count() > 1) {
            throw new ProblemException(
                    ProblemTypes.CONFLICT,
                    "Its identifiers are those of several projects.",
                    List.of(new FieldError("/identifiers", "They are the identifiers of several projects.")));
        }
        return named.stream().findFirst();
    }

    @Override
    public boolean together() {
        return true;
    }

    @Override
    protected void expectNames(List<ObjectNode> contents) {
        projects.expect(contents.stream()
                .flatMap(ProjectCollection::identifiers)
                .distinct()
                .toList());
    }

    private static Stream<String> identifiers(ObjectNode content) {
        return content.path("identifiers")
                .valueStream()
                .map(identifier -> identifier.path("value"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText);
    }

    @Override
    protected Project create(ProjectContent content) {
        return projects.create(content);
    }

    @Override
    protected Project change(Project known, ProjectContent content) {
        return projects.change(known, content);
    }
}
