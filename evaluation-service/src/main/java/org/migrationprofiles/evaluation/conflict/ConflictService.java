package org.migrationprofiles.evaluation.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.migrationprofiles.kit.paging.Placed;
import org.migrationprofiles.kit.paging.Selection;
import org.migrationprofiles.kit.paging.Slice;
import org.migrationprofiles.kit.parameter.Ids;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;

/** Reads conflicts; nobody writes them but the service itself. */
@ApplicationScoped
@Transactional
public class ConflictService {

    private final EntityManager entities;

    @Inject
    public ConflictService(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The conflict with an id.
     *
     * @throws ProblemException 404 when there is none
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Conflict get(String id) {
        return Optional.of(id)
                .filter(Ids::isId)
                .map(known -> entities.find(Conflict.class, UUID.fromString(known)))
                .orElseThrow(() -> new ProblemException(ProblemTypes.NOT_FOUND, "There is no conflict with this id."));
    }

    /** A slice of those sought. */
    public List<Placed<Conflict>> search(Selection sought, Slice slice) {
        return sought.read(entities, Conflict.class, slice);
    }
}
