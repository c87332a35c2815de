package org.migrationprofiles.kit.security;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Adds the roles that a role implies; lets anonymous requests read where the operator says so. */
@ApplicationScoped
class RoleImplications implements SecurityIdentityAugmentor {

    private static final Set<String> WRITERS = Set.of(Roles.PROJECT_EDITOR, Roles.EVALUATOR, Roles.DETERMINER);

    private final boolean anonymousReads;

    /**
     * @param anonymousReads {@code suite.security.anonymous-reads}: whether requests without a token may read
     */
    @Inject
    RoleImplications(
            @ConfigProperty(name = "suite.security.anonymous-reads", defaultValue = "false") boolean anonymousReads) {
        this.anonymousReads = anonymousReads;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        QuarkusSecurityIdentity.Builder widened = QuarkusSecurityIdentity.builder(identity);
        if (identity.isAnonymous()) {
            return Uni.createFrom()
                    .item(anonymousReads ? widened.addRole(Roles.READER).build() : identity);
        }
        if (identity.hasRole(Roles.ADMIN)) {
            WRITERS.forEach(widened::addRole);
            widened.addRole(Roles.READER);
        } else if (WRITERS.stream().anyMatch(identity::hasRole)) {
            widened.addRole(Roles.READER);
        }
        return Uni.createFrom().item(widened.build());
    }
}
