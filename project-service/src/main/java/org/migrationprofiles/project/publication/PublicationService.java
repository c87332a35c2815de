package org.migrationprofiles.project.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.AggregateWriter;
import org.migrationprofiles.kit.paging.Placed;
import org.migrationprofiles.kit.paging.Slice;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;
import org.migrationprofiles.project.portfolio.ProjectService;
import org.migrationprofiles.project.profile.CountryProfileService;
import org.migrationprofiles.project.region.Countries;

/** Use cases of publications. */
@ApplicationScoped
@Transactional
public class PublicationService {

    private final Publications publications;
    private final CountryProfileService profiles;
    private final ProjectService projects;
    private final Countries countries;
    private final Editions editions;
    private final AggregateWriter writer;

    @Inject
    public PublicationService(
            Publications publications,
            CountryProfileService profiles,
            ProjectService projects,
            Countries countries,
            Editions editions,
            AggregateWriter writer) {
        this.publications = publications;
        this.profiles = profiles;
        this.projects = projects;
        this.countries = countries;
        this.editions = editions;
        this.writer = writer;
    }

    /**
     * The publication with an id.
     *
     * @throws ProblemException 404 when there is none
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Publication get(String id) {
        try {
            Publication found = publications.findById(UUID.fromString(id));
            if (found != null) {
                return found;
            }
        } catch (IllegalArgumentException notAnId) {
            // Answered below: nothing has such an id.
        }
        throw new ProblemException(ProblemTypes.NOT_FOUND, "There is no publication with this id.");
    }

    /** A slice of those sought and not deleted. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Placed<Publication>> search(PublicationSearch sought, Slice slice) {
        return publications.search(sought, slice);
    }

    /** Those of a profile itself, not deleted; of a project and of none of its profiles, where there are none. */
    public List<Publication> of(@Nullable UUID profileId, @Nullable UUID projectId) {
        return publications.of(profileId, projectId);
    }

    /** Looks up at once what many publications are checked by that are put on record together. */
    public void expect(List<PublicationContent> contents) {
        profiles.expectReferences(contents.stream().map(PublicationContent::profileId));
        projects.expectReferences(contents.stream().map(PublicationContent::projectId));
        writer.expectReferences(Publication.class, contents.stream().map(PublicationContent::previousEdition));
        publications.expect(contents);
    }

    /** Those of a project and of its country profiles, not deleted, in the order of their ids. */
    public List<Publication> ofProject(UUID projectId) {
        return publications.ofProject(projectId);
    }

    /** The editions that a publication is one of, the first one first (S104). */
    public EditionChain editions(Publication publication) {
        return editions.chain(publication);
    }

    /** Whether more copies of a publication were wanted than there are (S75, S95). */
    public Shortfall shortfall(Publication publication) {
        return Shortfall.of(publication.content());
    }

    /**
     * Puts a publication on record.
     *
     * @throws ProblemException 409 when it cannot follow the edition that it names, 422 when it names what is not on record
     */
    public Publication create(PublicationContent content) {
        check(content, null);
        Publication publication = writer.create(new Publication(content));
        publications.wrote(publication);
        return publication;
    }

    /**
     * Gives a publication another content.
     *
     * @throws ProblemException as {@link #create}
     */
    public Publication change(Publication known, PublicationContent content) {
        return changed(known, content, null);
    }

    /**
     * As {@link #change}.
     *
     * @param reason kept with the new version in its history
     */
    public Publication amend(Publication known, PublicationContent content, String reason) {
        return changed(known, content, reason);
    }

    private Publication changed(Publication known, PublicationContent content, @Nullable String reason) {
        check(content, known.id());
        Publication publication = writer.writable(Publication.class, known);
        var unused = writer.change(publication, content, reason);
        publications.wrote(publication);
        return publication;
    }

    /** Marks a publication as deleted. */
    public Publication delete(Publication known, String reason) {
        Publication publication = writer.writable(Publication.class, known);
        writer.delete(publication, reason);
        return publication;
    }

    /**
     * Brings a deleted publication back as it was, when it could be put on record today.
     *
     * @throws ProblemException as {@link #create}
     */
    public Publication restore(Publication known, String reason) {
        check(known.content(), known.id());
        Publication publication = writer.writable(Publication.class, known);
        writer.restore(publication, reason);
        return publication;
    }

    private void check(PublicationContent content, @Nullable UUID self) {
        UUID profileId = content.profileId();
        UUID projectId = content.projectId();
        if (profileId != null && !profiles.mayBeReferredTo(profileId)) {
            throw unknown("/profileId", "There is no such country profile.");
        }
        if (projectId != null && !projects.mayBeReferredTo(projectId)) {
            throw unknown("/projectId", "There is no such project.");
        }
        for (int index = 0; index < content.countries().size(); index++) {
            if (countries.find(content.countries().get(index)).isEmpty()) {
                throw unknown("/countries/" + index, "There is no such country.");
            }
        }
        UUID previous = content.previousEdition();
        if (previous != null && !writer.mayReferTo(Publication.class, previous)) {
            throw unknown("/previousEdition", "There is no such publication.");
        }
        editions.check(content, self);
    }

    private static ProblemException unknown(String pointer, String message) {
        return new ProblemException(
                ProjectService.UNKNOWN_REFERENCE,
                "Put what is missing on record first.",
                List.of(new FieldError(pointer, message)));
    }
}
