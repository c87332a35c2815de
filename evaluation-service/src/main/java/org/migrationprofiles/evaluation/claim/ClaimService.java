package org.migrationprofiles.evaluation.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.AggregateWriter;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;

/** Use cases of claims. */
@ApplicationScoped
@Transactional
public class ClaimService {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Claims claims;
    private final AggregateWriter writer;

    @Inject
    public ClaimService(Claims claims, AggregateWriter writer) {
        this.claims = claims;
        this.writer = writer;
    }

    /**
     * The claim with an id or a key.
     *
     * @throws ProblemException 404 when there is none
     */
    public Claim get(String idOrKey) {
        return find(idOrKey)
                .orElseThrow(
                        () -> new ProblemException(ProblemTypes.NOT_FOUND, "There is no claim with this id or key."));
    }

    /** The claim with an id or a key, if there is one. */
    public Optional<Claim> find(String idOrKey) {
        Optional<Claim> byKey = claims.find("key", idOrKey).firstResultOptional();
        if (byKey.isPresent()) {
            return byKey;
        }
        try {
            return claims.findByIdOptional(UUID.fromString(idOrKey));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** Those not deleted, in the order of their ids. */
    public List<Claim> search(@Nullable String afterId, int limit) {
        return claims.search(afterId == null ? BEFORE_ALL : UUID.fromString(afterId), limit);
    }

    /**
     * Puts a new claim on record.
     *
     * @throws ProblemException 409 when the key is taken
     */
    public Claim create(ClaimContent content) {
        if (claims.count("key", content.key()) > 0) {
            throw new ProblemException(
                    ProblemTypes.CONFLICT,
                    "There is a claim with this key.",
                    List.of(new FieldError("/key", "It is taken.")));
        }
        return writer.create(new Claim(content));
    }

    /**
     * Gives one claim another content.
     *
     * @throws ProblemException 400 when the key would change
     */
    public Claim change(Claim known, ClaimContent content) {

        Claim claim = writer.writable(Claim.class, known);
        if (!claim.content().key().equals(content.key())) {
            throw new ProblemException(
                    ProblemTypes.VALIDATION_FAILED,
                    "The key of a claim never changes.",
                    List.of(new FieldError("/key", "It is " + claim.content().key() + ".")));
        }
        var unused = writer.change(claim, content);
        return claim;
    }

    /** Marks one claim as deleted. */
    public Claim delete(Claim known, String reason) {
        Claim claim = writer.writable(Claim.class, known);
        writer.delete(claim, reason);
        return claim;
    }

    /** Brings a deleted claim back as it was; nobody has taken its key. */
    public Claim restore(Claim known, String reason) {
        Claim claim = writer.writable(Claim.class, known);
        writer.restore(claim, reason);
        return claim;
    }
}
