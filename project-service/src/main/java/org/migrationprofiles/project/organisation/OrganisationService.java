package org.migrationprofiles.project.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.AggregateWriter;
import org.migrationprofiles.kit.aggregate.FreeNames;
import org.migrationprofiles.kit.paging.Placed;
import org.migrationprofiles.kit.paging.Slice;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;

/** Use cases of organisations. */
@ApplicationScoped
@Transactional
public class OrganisationService {

    private final Organisations organisations;
    private final AggregateWriter writer;

    @Inject
    public OrganisationService(Organisations organisations, AggregateWriter writer) {
        this.organisations = organisations;
        this.writer = writer;
    }

    /**
     * The organisation with an id or a key.
     *
     * @throws ProblemException 404 when there is none
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Organisation get(String idOrKey) {
        return find(idOrKey)
                .orElseThrow(() ->
                        new ProblemException(ProblemTypes.NOT_FOUND, "There is no organisation with this id or key."));
    }

    /** The organisation with an id or a key, if there is one. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Organisation> find(String idOrKey) {
        Optional<Organisation> byKey = FreeNames.has(OrganisationService.class, idOrKey)
                ? Optional.empty()
                : organisations.find("key", idOrKey).firstResultOptional();
        if (byKey.isPresent()) {
            return byKey;
        }
        try {
            return organisations.findByIdOptional(UUID.fromString(idOrKey));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** Looks up at once which of some keys nobody has, for many organisations that are put on record together. */
    public void expect(List<String> keys) {
        FreeNames.remember(
                OrganisationService.class,
                keys,
                organisations.find("key in ?1", keys).stream()
                        .map(known -> known.content().key())
                        .toList());
    }

    /** The ids of those that have one of some keys, by their keys. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Map<String, UUID> ids(Set<String> keys) {
        return organisations.find("key in ?1", keys).stream()
                .collect(Collectors.toMap(known -> known.content().key(), Organisation::id));
    }

    /** Whether another aggregate may refer to the organisation with this id. */
    public boolean mayBeReferredTo(UUID id) {
        return writer.mayReferTo(Organisation.class, id);
    }

    /** Looks up at once the organisations that many records refer to which are put on record together, as {@link #mayBeReferredTo} does. */
    public void expectReferences(Stream<@Nullable UUID> ids) {
        writer.expectReferences(Organisation.class, ids);
    }

    /** A slice of those sought and not deleted. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Placed<Organisation>> search(OrganisationSearch sought, Slice slice) {
        return organisations.search(sought, slice);
    }

    /**
     * Puts an organisation on record.
     *
     * @throws ProblemException 409 when the key is taken
     */
    public Organisation create(OrganisationContent content) {
        if (!FreeNames.has(OrganisationService.class, content.key()) && organisations.count("key", content.key()) > 0) {
            throw new ProblemException(
                    ProblemTypes.CONFLICT,
                    "There is an organisation with this key.",
                    List.of(new FieldError("/key", "It is taken.")));
        }
        FreeNames.take(OrganisationService.class, List.of(content.key()));
        return writer.create(new Organisation(content));
    }

    /**
     * Gives an organisation another content.
     *
     * @throws ProblemException 400 when the key would change
     */
    public Organisation change(Organisation known, OrganisationContent content) {
        Organisation organisation = writer.writable(Organisation.class, known);
        if (!organisation.content().key().equals(content.key())) {
            throw new ProblemException(
                    ProblemTypes.VALIDATION_FAILED,
                    "The key of an organisation never changes.",
                    List.of(new FieldError(
                            "/key", "It is " + organisation.content().key() + ".")));
        }
        var unused = writer.change(organisation, content);
        return organisation;
    }

    /** Marks an organisation as deleted. */
    public Organisation delete(Organisation known, String reason) {
        Organisation organisation = writer.writable(Organisation.class, known);
        writer.delete(organisation, reason);
        return organisation;
    }

    /** Brings a deleted organisation back as it was; nobody has taken its key. */
    public Organisation restore(Organisation known, String reason) {
        Organisation organisation = writer.writable(Organisation.class, known);
        writer.restore(organisation, reason);
        return organisation;
    }
}
