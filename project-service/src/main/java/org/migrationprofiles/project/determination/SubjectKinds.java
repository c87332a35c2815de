package org.migrationprofiles.project.determination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.migrationprofiles.project.portfolio.Project;
import org.migrationprofiles.project.portfolio.ProjectService;
import org.migrationprofiles.project.publication.Publication;
import org.migrationprofiles.project.publication.PublicationService;

/** The kinds of records that hold values in force, by the types of subjects. */
@ApplicationScoped
class SubjectKinds {

    private final List<SubjectKind<?, ?>> kinds;

    @Inject
    SubjectKinds(ProjectService projects, PublicationService publications) {
        kinds = List.of(
                new SubjectKind<>(
                        "PROJECT", Project.class, "/v1/projects", HeldAttributes.OF_PROJECTS, projects::amend),
                new SubjectKind<>(
                        "PUBLICATION",
                        Publication.class,
                        "/v1/publications",
                        HeldAttributes.OF_PUBLICATIONS,
                        publications::amend));
    }

    List<SubjectKind<?, ?>> all() {
        return kinds;
    }

    /** The kind of a subject; nothing when its records hold nothing that is determined. */
    Optional<SubjectKind<?, ?>> of(Determination.Subject subject) {
        return kinds.stream().filter(kind -> kind.type().equals(subject.type())).findFirst();
    }
}
