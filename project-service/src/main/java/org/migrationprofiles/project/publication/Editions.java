package org.migrationprofiles.project.publication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.change.FieldChange;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;
import org.migrationprofiles.project.Chains;
import org.migrationprofiles.project.profile.CountryProfile;
import org.migrationprofiles.project.profile.CountryProfileService;

/** Which publication is the next edition of which: a chain of one country, or of one kind of regional publication. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Editions {

    private static final String FIELD = "/previousEdition";

    private final Publications publications;
    private final CountryProfileService profiles;
    private final Chains chains;
    private final ObjectMapper json;

    @Inject
    Editions(Publications publications, CountryProfileService profiles, Chains chains, ObjectMapper json) {
        this.publications = publications;
        this.profiles = profiles;
        this.chains = chains;
        this.json = json;
    }

    /**
     * Checks what a content says of it.
     *
     * @param self the publication that is to have the content; null for a new one
     * @throws ProblemException 409 unless it can follow the edition that it names
     */
    void check(PublicationContent content, @Nullable UUID self) {
        UUID previousId = content.previousEdition();
        if (previousId != null) {
            Publication previous = publications.findById(previousId);
            if (!country(content).equals(country(previous.content()))) {
                throw refused("It is about another country, or about a region.", previousId);
            }
            if (self != null && chains.wouldClose(Chains.Links.PREVIOUS_EDITIONS, self, previousId)) {
                throw refused("It follows this one, itself or through others.", previousId);
            }
            next(previousId).filter(other -> !other.id().equals(self)).ifPresent(other -> {
                throw refused("It has a next edition already.", other.id());
            });
        }
        if (self != null) {
            next(self)
                    .filter(later -> !country(later.content()).equals(country(content)))
                    .ifPresent(later -> {
                        throw refused("The next edition is about another country, or about a region.", later.id());
                    });
        }
    }

    /** The editions that a publication is one of, each with how it differs from the one before. */
    EditionChain chain(Publication one) {
        Deque<Publication> chain = new ArrayDeque<>(List.of(one));
        for (UUID id = one.content().previousEdition(); id != null; ) {
            Publication previous = publications.findById(id);
            chain.addFirst(previous);
            id = previous.content().previousEdition();
        }
        for (Optional<Publication> next = next(one.id());
                next.isPresent();
                next = next(next.get().id())) {
            chain.addLast(next.get());
        }
        List<Edition> editions = new ArrayList<>();
        PublicationContent before = null;
        for (Publication edition : chain) {
            editions.add(edition(edition, before));
            before = edition.content();
        }
        return new EditionChain(editions);
    }

    private Edition edition(Publication publication, @Nullable PublicationContent before) {
        PublicationContent content = publication.content();
        return new Edition(
                publication.id(),
                content.status(),
                content.titles(),
                content.editionYear(),
                content.governanceSection(),
                content.mgiDomains(),
                before == null ? List.of() : FieldChange.between(governance(before), governance(content)));
    }

    /** What two editions are compared by. */
    private JsonNode governance(PublicationContent content) {
        ObjectNode governance = json.createObjectNode();
        if (content.governanceSection() != null) {
            ObjectNode section = json.valueToTree(content.governanceSection());
            section.remove("provenance");
            governance.set("governanceSection", section);
        }
        governance.set("mgiDomains", json.valueToTree(content.mgiDomains()));
        return governance;
    }

    /** The edition that follows one, if one does. */
    Optional<Publication> next(UUID id) {
        return publications.next(id);
    }

    private Optional<String> country(PublicationContent content) {
        UUID profileId = content.profileId();
        return profileId == null
                ? Optional.empty()
                : profiles.find(profileId.toString())
                        .map(CountryProfile::content)
                        .map(profile -> profile.country());
    }

    private static ProblemException refused(String why, UUID other) {
        return new ProblemException(
                        ProblemTypes.CONFLICT,
                        "It cannot be the next edition of the publication that it names.",
                        List.of(new FieldError(FIELD, why)))
                .with("existing", "/v1/publications/" + other);
    }
}
