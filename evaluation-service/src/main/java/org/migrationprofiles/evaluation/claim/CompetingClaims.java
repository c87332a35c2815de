package org.migrationprofiles.evaluation.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.migrationprofiles.kit.aggregate.Aggregate;
import org.migrationprofiles.kit.aggregate.AggregateWriter;
import org.migrationprofiles.kit.aggregate.DerivedState;

/**
 * Lets a claim tell who names it as competing. One of the two says so; both are told, each with a new version, so that whoever
 * holds either learns of it.
 */
@ApplicationScoped
class CompetingClaims implements DerivedState {

    private static final String NAMING = """
            select key from claim
            where not deleted and content -> 'competingClaims' @> to_jsonb(cast(:key as text)) order by key
            """;
    private static final String LOCKED = """
            select id from claim where key in (:keys) order by id for update
            """;
    private static final String THERE = "select key from claim where not deleted and key in (:keys)";
    private static final String ALIVE = "select count(*) from claim where not deleted and key = :key";

    private final EntityManager entities;

    @Inject
    CompetingClaims(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void derive(Aggregate<?> changed) {
        if (changed instanceof Claim claim) {
            var unused = claim.competeWith(naming(claim.content().key()));
            var unusedToo = claim.miss(missing(claim));
        }
    }

    /** Whether a claim with this key is on record. */
    boolean isOnRecord(String key) {
        Number found = (Number) entities.createNativeQuery(ALIVE)
                .setParameter("key", key)
                .setFlushMode(FlushModeType.COMMIT)
                .getSingleResult();
        return found.longValue() > 0;
    }

    /** Keeps others from writing claims until the transaction ends; always in one order, so that nobody waits in a circle. */
    void lock(SortedSet<String> keys) {
        if (!keys.isEmpty()) {
            List<?> unused = entities.createNativeQuery(LOCKED)
                    .setParameter("keys", keys)
                    .setFlushMode(FlushModeType.COMMIT)
                    .getResultList();
        }
    }

    /**
     * Tells anew of those that a claim has begun or ceased to name.
     *
     * @param before what it named before
     * @param after what it names now
     */
    void tell(AggregateWriter writer, Claim claim, List<String> before, List<String> after) {
        SortedSet<String> concerned = new TreeSet<>(before);
        concerned.addAll(after);
        for (String key : concerned) {
            if (before.contains(key) != after.contains(key)) {
                tell(
                        writer,
                        key,
                        "Claim " + claim.content().key()
                                + (after.contains(key) ? " competes with it." : " no longer competes with it."));
            }
        }
    }

    /**
     * Tells anew of those that name a claim, which was deleted or restored, or put on record.
     *
     * @param keys of those that may name it
     */
    void tellNaming(AggregateWriter writer, Claim claim, List<String> keys) {
        for (String key : keys) {
            for (Claim other : alive(key)) {
                entities.refresh(other);
                if (other.miss(missing(other))) {
                    writer.restate(
                            other,
                            "Claim " + claim.content().key()
                                    + (claim.deleted()
                                            ? " was deleted."
                                            : claim.version() == 1 ? " is on record." : " was restored."));
                }
            }
        }
    }

    private List<Claim> alive(String key) {
        return entities.createQuery("from Claim where deleted = false and key = ?1", Claim.class)
                .setParameter(1, key)
                .getResultList();
    }

    // Was it deleted elsewhere, it is not here at all.
    private List<String> missing(Claim claim) {
        SortedSet<String> missing = new TreeSet<>(claim.content().competingClaims());
        if (!missing.isEmpty()) {
            missing.removeAll(entities.createNativeQuery(THERE)
                    .setParameter("keys", missing)
                    .setFlushMode(FlushModeType.COMMIT)
                    .getResultList());
        }
        return List.copyOf(missing);
    }

    private void tell(AggregateWriter writer, String key, String reason) {
        for (Claim other : alive(key)) {
            entities.refresh(other);
            if (other.competeWith(naming(key))) {
                writer.restate(other, reason);
            }
        }
    }

    /** Keys of those that name a claim as competing, sorted. */
    @SuppressWarnings("unchecked")
    List<String> naming(String key) {
        return (List<String>) entities.createNativeQuery(NAMING)
                .setParameter("key", key)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
    }
}
