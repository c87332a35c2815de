package org.migrationprofiles.evaluation.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.replica.References;
import org.migrationprofiles.kit.aggregate.AggregateUseCases;
import org.migrationprofiles.kit.aggregate.AggregateWriter;
import org.migrationprofiles.kit.aggregate.FromElsewhere;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;

/** Use cases of claims. A claim never changes a record; all that it changes is that others learn that it competes with them. */
@ApplicationScoped
public class ClaimService extends AggregateUseCases<ClaimContent, Claim> {

    private final References references;
    private final CompetingClaims competing;
    private final CountriesOfClaims countries;

    @Inject
    public ClaimService(
            EntityManager entities,
            AggregateWriter writer,
            References references,
            CompetingClaims competing,
            CountriesOfClaims countries) {
        super(Claim.TYPE, Claim.class, entities, writer);
        this.countries = countries;
        this.references = references;
        this.competing = competing;
    }

    @Override
    protected Claim made(ClaimContent content) {
        Claim claim = new Claim(content);
        competing.derive(claim);
        return claim;
    }

    @Override
    protected Optional<Claim> named(String name) {
        return having("key", name);
    }

    @Override
    protected void check(ClaimContent content, @Nullable Claim known) {
        requireKey(content, known);
        for (int index = 0; index < content.subjects().size(); index++) {
            references.requireSubject(content.subjects().get(index), "/subjects/" + index);
        }
        for (int index = 0; index < content.competingClaims().size(); index++) {
            requireClaim(content.competingClaims().get(index), index, known);
        }
    }

    private void requireKey(ClaimContent content, @Nullable Claim known) {
        if (known == null && named(content.key()).isPresent()) {
            throw new ProblemException(
                    ProblemTypes.CONFLICT,
                    "There is a claim with this key.",
                    List.of(new FieldError("/key", "It is taken.")));
        }
        if (known != null && !known.content().key().equals(content.key())) {
            throw new ProblemException(
                    ProblemTypes.VALIDATION_FAILED,
                    "The key of a claim never changes.",
                    List.of(new FieldError("/key", "It is " + known.content().key() + ".")));
        }
    }

    // What was deleted since stays named: a claim can be corrected in all else, and brings such names from elsewhere.
    private void requireClaim(String key, int index, @Nullable Claim known) {
        boolean stood = known != null
                && !known.deleted()
                && known.content().competingClaims().contains(key);
        if (!stood && !FromElsewhere.saysDeleted(key) && !competing.isOnRecord(key)) {
            throw new ProblemException(
                    ProblemTypes.VALIDATION_FAILED,
                    "A claim competes with claims that are on record.",
                    List.of(new FieldError(
                            "/competingClaims/" + index, "There is no claim with the key " + key + ".")));
        }
    }

    @Override
    public Claim create(ClaimContent given) {
        ClaimContent content = countries.named(given);
        List<String> naming = competing.naming(content.key());
        TreeSet<String> concerned = new TreeSet<>(content.competingClaims());
        concerned.addAll(naming);
        competing.lock(concerned);
        Claim created = super.create(content);
        competing.tell(writer(), created, List.of(), content.competingClaims());
        competing.tellNaming(writer(), created, naming);
        return created;
    }

    @Override
    public Claim change(Claim known, ClaimContent given) {
        ClaimContent content = countries.named(given);
        List<String> before = known.content().competingClaims();
        lock(known, content.competingClaims());
        Claim changed = super.change(known, content);
        competing.tell(writer(), changed, before, content.competingClaims());
        return changed;
    }

    @Override
    public Claim delete(Claim known, String reason) {
        List<String> naming = competing.naming(known.content().key());
        lock(known, naming);
        Claim deleted = super.delete(known, reason);
        competing.tell(writer(), deleted, known.content().competingClaims(), List.of());
        competing.tellNaming(writer(), deleted, naming);
        return deleted;
    }

    @Override
    public Claim restore(Claim known, String reason) {
        List<String> naming = competing.naming(known.content().key());
        lock(known, naming);
        Claim restored = super.restore(known, reason);
        competing.tell(writer(), restored, List.of(), known.content().competingClaims());
        competing.tellNaming(writer(), restored, naming);
        return restored;
    }

    private void lock(Claim known, List<String> named) {
        TreeSet<String> keys = new TreeSet<>(named);
        keys.addAll(known.content().competingClaims());
        if (!keys.isEmpty()) {
            keys.add(known.content().key());
        }
        competing.lock(keys);
    }
}
