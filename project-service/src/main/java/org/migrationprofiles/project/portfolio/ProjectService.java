package org.migrationprofiles.project.portfolio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.AggregateWriter;
import org.migrationprofiles.kit.aggregate.CurrentVersions;
import org.migrationprofiles.kit.paging.Placed;
import org.migrationprofiles.kit.paging.Slice;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemType;
import org.migrationprofiles.kit.problem.ProblemTypes;
import org.migrationprofiles.project.organisation.OrganisationService;
import org.migrationprofiles.project.region.Countries;

/** Use cases of projects. */
@ApplicationScoped
@Transactional
public class ProjectService {

    /** A request names something that is not on record. */
    public static final ProblemType UNKNOWN_REFERENCE =
            new ProblemType("unknown-reference", "The request names something that is not on record", 422);

    private final Projects projects;
    private final OrganisationService organisations;
    private final Countries countries;
    private final ParticipationReferences participation;
    private final ProjectRelations relations;
    private final AggregateWriter writer;
    private final CurrentVersions versions;
    private final Validator validator;

    @Inject
    ProjectService(
            Projects projects,
            OrganisationService organisations,
            Countries countries,
            ParticipationReferences participation,
            ProjectRelations relations,
            AggregateWriter writer,
            CurrentVersions versions,
            Validator validator) {
        this.projects = projects;
        this.organisations = organisations;
        this.countries = countries;
        this.participation = participation;
        this.relations = relations;
        this.writer = writer;
        this.versions = versions;
        this.validator = validator;
    }

    /**
     * The project with an id or any identifier.
     *
     * @throws ProblemException 404 when there is none
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Project get(String idOrIdentifier) {
        return find(idOrIdentifier)
                .orElseThrow(() -> new ProblemException(
                        ProblemTypes.NOT_FOUND, "There is no project with this id or identifier."));
    }

    /**
     * As {@link #get}, and not deleted.
     *
     * @throws ProblemException 404 when there is none, 410 when it was deleted
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Project getAlive(String idOrIdentifier) {
        Project project = get(idOrIdentifier);
        project.requireAlive();
        return project;
    }

    /** The version of the project that {@link #get} finds; none where there is none, or where it was deleted. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public OptionalLong version(String idOrIdentifier) {
        return versions.of(Project.class, idOrIdentifier, Projects.FOUND_BY);
    }

    /** The project with an id or any identifier, if there is one. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Project> find(String idOrIdentifier) {
        return projects.find(idOrIdentifier, id(idOrIdentifier));
    }

    /** The ids of those that {@link #find} finds by some values of identifiers, by these values. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Map<String, UUID> ids(Set<String> identifiers) {
        return projects.ids(identifiers);
    }

    private static @Nullable UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    /** Looks up at once which of some values of identifiers nobody has, for many projects that are put on record together. */
    public void expect(List<String> identifiers) {
        projects.expect(identifiers);
    }

    /** Whether another aggregate may refer to the project with this id. */
    public boolean mayBeReferredTo(UUID id) {
        return writer.mayReferTo(Project.class, id);
    }

    /** Looks up at once the projects that many records refer to which are put on record together, as {@link #mayBeReferredTo} does. */
    public void expectReferences(Stream<@Nullable UUID> ids) {
        writer.expectReferences(Project.class, ids);
    }

    /** Whether a project other than the given one has an identifier. */
    public boolean holds(ProjectIdentifier identifier, UUID except) {
        return !projects.holders(List.of(identifier), except).isEmpty();
    }

    /** A slice of those sought and not deleted. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Placed<Project>> search(ProjectSearch sought, Slice slice) {
        return projects.search(sought, slice);
    }

    /**
     * Puts a project on record.
     *
     * @throws ProblemException 409 when an identifier is another project's or relations would close a circle, 422 when a
     *     country, an organisation or another project is not on record
     */
    public Project create(ProjectContent content) {
        check(content, null);
        Project project = writer.create(new Project(content));
        projects.nameNew(project);
        return project;
    }

    /**
     * Gives a project another content. Identifiers that it had keep leading to it; one that was primary stays among them.
     *
     * @throws ProblemException as {@link #create}, and 409 when the status does not follow on the one on record
     */
    public Project change(Project known, ProjectContent content) {
        return changed(known, content, null);
    }

    /**
     * As {@link #change}.
     *
     * @param reason kept with the new version in its history
     */
    public Project amend(Project known, ProjectContent content, String reason) {
        return changed(known, content, reason);
    }

    /**
     * Moves the end of a project once more.
     *
     * @throws ProblemException 409 when the revision does not fit what is on record
     */
    public Project revise(Project known, DurationRevision revision) {
        ProjectContent content = known.content();
        return changed(known, fitting(content.withSchedule(content.schedule().revised(revision))), null);
    }

    /**
     * Corrects the status of a project; does nothing when it has that status.
     *
     * @throws ProblemException 409 when it was corrected too often
     */
    public Project correctStatus(Project known, CorrectedStatus corrected) {
        ProjectContent content = known.content();
        if (content.status() == corrected.to()) {
            return known;
        }
        List<StatusCorrection> corrections = new ArrayList<>(content.statusCorrections());
        corrections.add(
                new StatusCorrection(content.status(), corrected.to(), corrected.reason(), corrected.provenance()));
        ProjectContent right = fitting(content.withStatus(corrected.to()).withStatusCorrections(corrections));
        return changed(known, right, corrected.reason());
    }

    private Project changed(Project known, ProjectContent content, @Nullable String reason) {
        StatusRule.require(known.content(), content);
        ProjectContent kept = KeptNames.of(known.content(), content);
        check(kept, known.id());
        Project project = writer.writable(Project.class, known);
        if (writer.change(project, kept, reason)) {
            projects.name(project);
        }
        return project;
    }

    /** The content, when what was added to it fits what is on record. */
    private ProjectContent fitting(ProjectContent content) {
        List<FieldError> errors = validator.validate(content).stream()
                .map(violation -> new FieldError("", violation.getMessage()))
                .sorted(Comparator.comparing(FieldError::message))
                .toList();
        if (!errors.isEmpty()) {
            throw new ProblemException(ProblemTypes.CONFLICT, "It does not fit what is on record.", errors);
        }
        return content;
    }

    /** Marks a project as deleted. */
    public Project delete(Project known, String reason) {
        Project project = writer.writable(Project.class, known);
        writer.delete(project, reason);
        return project;
    }

    /**
     * Brings a deleted project back as it was, when it could be put on record today.
     *
     * @throws ProblemException as {@link #create}
     */
    public Project restore(Project known, String reason) {
        check(known.content(), known.id());
        Project project = writer.writable(Project.class, known);
        writer.restore(project, reason);
        return project;
    }

    private void check(ProjectContent content, @Nullable UUID self) {
        List<FieldError> taken = new ArrayList<>();
        List<FieldError> unknown = new ArrayList<>();
        Map<ProjectIdentifier.Name, UUID> holders = projects.holders(content.identifiers(), self);
        for (int index = 0; index < content.identifiers().size(); index++) {
            UUID holder = holders.get(content.identifiers().get(index).name());
            if (holder != null) {
                taken.add(new FieldError(
                        "/identifiers/" + index + "/value", "It is the identifier of project " + holder));
            }
        }
        for (int index = 0; index < content.countries().size(); index++) {
            if (countries.find(content.countries().get(index).iso3()).isEmpty()) {
                unknown.add(new FieldError("/countries/" + index + "/iso3", "There is no such country."));
            }
        }
        for (int index = 0; index < content.funders().size(); index++) {
            if (!organisations.mayBeReferredTo(content.funders().get(index).organisationId())) {
                unknown.add(new FieldError("/funders/" + index + "/organisationId", "There is no such organisation."));
            }
        }
        for (int index = 0; index < content.followUpFunding().size(); index++) {
            UUID organisation = content.followUpFunding().get(index).organisationId();
            if (organisation != null && !organisations.mayBeReferredTo(organisation)) {
                unknown.add(new FieldError(
                        "/followUpFunding/" + index + "/organisationId", "There is no such organisation."));
            }
        }
        unknown.addAll(participation.unknown(content.participation()));
        unknown.addAll(relations.unknown(content.relations(), self));
        if (!taken.isEmpty()) {
            throw new ProblemException(ProblemTypes.CONFLICT, "An identifier means one project only.", taken);
        }
        if (!unknown.isEmpty()) {
            throw new ProblemException(UNKNOWN_REFERENCE, "Put what is missing on record first.", unknown);
        }
    }
}
