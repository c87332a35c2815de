package org.migrationprofiles.project.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.migrationprofiles.kit.imports.AggregateCollection;
import org.migrationprofiles.kit.imports.CollectionContext;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;
import org.migrationprofiles.project.publication.Publication;
import org.migrationprofiles.project.publication.PublicationContent;
import org.migrationprofiles.project.publication.PublicationService;

/** Publications, exported and imported; called by their profile or project, their type and the year of the edition. */
@Singleton
class PublicationCollection extends AggregateCollection<PublicationContent, Publication> {

    private final PublicationService publications;

    @Inject
    PublicationCollection(CollectionContext context, PublicationService publications) {
        super(context, "publications", PublicationContent.class, Publication.class);
        this.publications = publications;
    }

    @Override
    public Map<String, String> tags() {
        return Map.of(
                "editionYear", "#date+year+edition",
                "imprintYear", "#date+year+imprint",
                "launchedOn", "#date+launched",
                "status", "#status");
    }

    @Override
    public Set<String> namingItsKind() {
        return Set.of("previousEdition");
    }

    @Override
    protected Optional<Publication> withNameOf(ObjectNode content) {
        PublicationContent sought = readable(content).orElse(null);
        if (sought == null) {
            return Optional.empty();
        }
        List<Publication> called = publications.of(sought.profileId(), sought.projectId()).stream()
                .filter(publication -> publication.content().type() == sought.type()
                        && Objects.equals(publication.content().editionYear(), sought.editionYear()))
                .toList();
        Optional<Publication> same = called.stream()
                .filter(publication -> publication.content().equals(sought))
                .findFirst();
        if (same.isEmpty() && called.size() > 1) {
            throw new ProblemException(
                    ProblemTypes.CONFLICT,
                    "There are " + called.size() + " such publications of that year. Say which by its id.");
        }
        return same.or(() -> called.stream().findFirst());
    }

    @Override
    public boolean together() {
        return true;
    }

    @Override
    protected void expectNames(List<ObjectNode> contents) {
        publications.expect(readable(contents));
    }

    @Override
    protected Publication create(PublicationContent content) {
        return publications.create(content);
    }

    @Override
    protected Publication change(Publication known, PublicationContent content) {
        return publications.change(known, content);
    }
}
