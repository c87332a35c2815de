package org.migrationprofiles.project.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.imports.ImportRow;
import org.migrationprofiles.kit.imports.ImportTally;
import org.migrationprofiles.kit.imports.TableImport;
import org.migrationprofiles.project.portfolio.Project;
import org.migrationprofiles.project.portfolio.ProjectContent;
import org.migrationprofiles.project.portfolio.ProjectIdentifier;
import org.migrationprofiles.project.portfolio.ProjectService;

/**
 * Other names of projects that are on record, such as {@code 0.136}, which a report prints for PR.0136 (C3, S82). A name
 * that a project has is left as it is; one that another project has is refused. A name that is a typing error is taken
 * with a warning, so that whoever imports it sees what it will lead to.
 */
@ApplicationScoped
class IdentifierImport implements TableImport {

    private static final String TYPO = "TYPO";
    private static final int LONGEST_VALUE = 100;
    private static final int LONGEST_KIND = 40;
    private static final int LONGEST_NOTE = 1000;

    private final ProjectService projects;

    @Inject
    IdentifierImport(ProjectService projects) {
        this.projects = projects;
    }

    @Override
    public String kind() {
        return "project-identifiers";
    }

    @Override
    public Set<String> columns() {
        return Set.of("project_code", "scheme", "value");
    }

    @Override
    public void accept(ImportRow row, @Nullable String source, ImportTally tally) {
        Project project = project(row);
        ProjectIdentifier identifier = identifier(row);
        if (project == null || identifier == null) {
            return;
        }
        if (project.content().identifiers().stream().anyMatch(identifier::sameNameAs)) {
            tally.unchanged("identifiers");
        } else if (isFree(row, project, identifier)) {
            add(project, identifier);
            tally.created("identifiers");
        }
        if (TYPO.equals(identifier.kind()) && !row.rejected()) {
            row.warn(
                    "value", identifier.value() + " is a typing error that leads to " + row.text("project_code") + ".");
        }
    }

    private @Nullable Project project(ImportRow row) {
        String code = row.required("project_code");
        Optional<Project> found = code == null ? Optional.empty() : projects.find(code);
        if (code != null && found.isEmpty()) {
            row.reject("project_code", "There is no project " + code + ".");
        }
        if (found.isPresent() && found.get().deleted()) {
            row.reject("project_code", "The project was deleted: " + found.get().deletionReason());
            return null;
        }
        return found.orElse(null);
    }

    private static @Nullable ProjectIdentifier identifier(ImportRow row) {
        ProjectIdentifier.Scheme scheme = scheme(row);
        String value = row.required("value");
        requireShort(row, "value", LONGEST_VALUE);
        requireShort(row, "kind", LONGEST_KIND);
        requireShort(row, "note", LONGEST_NOTE);
        return scheme == null || value == null || row.rejected()
                ? null
                : new ProjectIdentifier(scheme, value, false, row.text("kind"), row.text("note"));
    }

    private static ProjectIdentifier.@Nullable Scheme scheme(ImportRow row) {
        String name = row.required("scheme");
        Optional<ProjectIdentifier.Scheme> scheme = Arrays.stream(ProjectIdentifier.Scheme.values())
                .filter(candidate -> candidate.name().equals(name))
                .findFirst();
        if (name != null && scheme.isEmpty()) {
            row.reject("scheme", "It is one of " + Arrays.toString(ProjectIdentifier.Scheme.values()) + ".");
        }
        return scheme.orElse(null);
    }

    private static void requireShort(ImportRow row, String column, int longest) {
        String text = row.text(column);
        if (text != null && text.length() > longest) {
            row.reject(column, "It is longer than " + longest + " characters.");
        }
    }

    private boolean isFree(ImportRow row, Project project, ProjectIdentifier identifier) {
        if (projects.holds(identifier, project.id())) {
            row.reject("value", "It is the identifier of another project.");
        } else if (project.content().identifiers().size() >= ProjectContent.MOST_IDENTIFIERS) {
            row.reject("project_code", "A project has at most " + ProjectContent.MOST_IDENTIFIERS + " identifiers.");
        }
        return !row.rejected();
    }

    private void add(Project project, ProjectIdentifier identifier) {
        ProjectContent content = project.content();
        List<ProjectIdentifier> identifiers = new ArrayList<>(content.identifiers());
        identifiers.add(identifier);
        Project unused = projects.change(project, content.withIdentifiers(identifiers));
    }
}
