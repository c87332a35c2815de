package org.migrationprofiles.kit.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.runtime.OidcIdentityProvider;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Recognises a token whose signature, issuer and audience were verified a moment ago: a client sends the same one with each request,
 * and verifying it is the dearest part of a small answer. Whether it has expired is looked at each time. What was refused is not
 * remembered. A key that its provider takes back goes on being accepted for as long as tokens are remembered. Thread-safe.
 */
@ApplicationScoped
class VerifiedTokens implements IdentityProvider<TokenAuthenticationRequest> {

    private static final long TOKENS = 10_000;
    private static final int BEFORE_OTHERS = SYSTEM_FIRST + 1;

    private final OidcIdentityProvider verifying;
    private final boolean remembering;
    private final Cache<ByteBuffer, Verified> verified;

    /**
     * @param remembered {@code suite.security.tokens-remembered}: how long a token is recognised after it was verified; zero
     *     verifies each token with each request
     */
    @Inject
    VerifiedTokens(
            OidcIdentityProvider verifying,
            @ConfigProperty(name = "suite.security.tokens-remembered", defaultValue = "30s") Duration remembered) {
        this.verifying = verifying;
        this.remembering = !remembered.isZero();
        this.verified = Caffeine.newBuilder()
                .maximumSize(TOKENS)
                .expireAfterWrite(remembered)
                .build();
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public int priority() {
        return BEFORE_OTHERS;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        if (!remembering || !(request.getToken() instanceof AccessTokenCredential)) {
            return verifying.authenticate(request, context);
        }
        ByteBuffer digest = digest(request.getToken().getToken());
        Verified known = verified.getIfPresent(digest);
        if (known != null && known.expiry().isAfter(Instant.now())) {
            return Uni.createFrom().item(known.identity());
        }
        return verifying.authenticate(request, context).onItem().ifNotNull().invoke(identity -> {
            Verified now = Verified.of(identity, request);
            if (now != null) {
                verified.put(digest, now);
            }
        });
    }

    // A digest instead of the token, so that no token is kept.
    private static ByteBuffer digest(String token) {
        try {
            return ByteBuffer.wrap(
                    MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("This Java has no SHA-256", absent);
        }
    }

    /**
     * Who a token stands for.
     *
     * @param identity with what the token says, and nothing of the request that it came with
     * @param expiry of the token
     */
    private record Verified(SecurityIdentity identity, Instant expiry) {

        private static @Nullable Verified of(SecurityIdentity identity, TokenAuthenticationRequest request) {
            if (!(identity.getPrincipal() instanceof JsonWebToken token) || token.getExpirationTime() == 0) {
                return null;
            }
            QuarkusSecurityIdentity.Builder lasting = QuarkusSecurityIdentity.builder()
                    .setPrincipal(token)
                    .addRoles(identity.getRoles())
                    .addCredential(request.getToken());
            identity.getAttributes().forEach((name, value) -> {
                if (value instanceof String) {
                    lasting.addAttribute(name, value);
                }
            });
            return new Verified(lasting.build(), Instant.ofEpochSecond(token.getExpirationTime()));
        }
    }
}
