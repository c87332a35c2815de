package org.migrationprofiles.evaluation.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.migrationprofiles.evaluation.claim.Claim;
import org.migrationprofiles.evaluation.claim.ClaimContent;
import org.migrationprofiles.evaluation.claim.ClaimService;
import org.migrationprofiles.kit.imports.AggregateCollection;
import org.migrationprofiles.kit.imports.CollectionContext;

/** Claims, exported and imported; known by their keys. */
@Singleton
class ClaimCollection extends AggregateCollection<ClaimContent, Claim> {

    private final ClaimService claims;

    @Inject
    ClaimCollection(CollectionContext context, ClaimService claims) {
        super(context, "claims", ClaimContent.class, Claim.class);
        this.claims = claims;
    }

    @Override
    public Set<String> namingItsKind() {
        return Set.of("competingClaims");
    }

    @Override
    protected Optional<Claim> withNameOf(ObjectNode content) {
        return claims.find(content.path("key").asText());
    }

    @Override
    protected Claim create(ClaimContent content) {
        return claims.create(content);
    }

    @Override
    protected Claim change(Claim known, ClaimContent content) {
        return claims.change(known, content);
    }
}
