package org.migrationprofiles.infrastructure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Issues the bearer tokens that the services accept when they are given the {@link DevelopmentKeys}' public key. */
public final class DevelopmentTokens {

    /** Who issues them. */
    public static final String ISSUER = "migration-profiles-suite";

    /** Whom they are for. */
    public static final String AUDIENCE = "migration-profiles";

    private final DevelopmentKeys keys;
    private final String issuer;

    /** Tokens of {@link #ISSUER}. */
    public DevelopmentTokens(DevelopmentKeys keys) {
        this(keys, ISSUER);
    }

    /** Tokens of an issuer of one's choice; a service of the suite refuses any but {@link #ISSUER}. */
    public DevelopmentTokens(DevelopmentKeys keys, String issuer) {
        this.keys = keys;
        this.issuer = issuer;
    }

    /**
     * A signed token (RS256).
     *
     * @param subject who acts; appears as the actor of each change
     * @param roles such as {@code reader}, {@code project-editor}
     * @param lifetime from now; a negative one gives a token that has expired
     */
    public String issue(String subject, Set<String> roles, Duration lifetime) {
        return issue(subject, roles, lifetime, AUDIENCE);
    }

    /**
     * A signed token for an audience of one's choice; a service of the suite refuses any but {@link #AUDIENCE}.
     *
     * @see #issue(String, Set, Duration)
     */
    public String issue(String subject, Set<String> roles, Duration lifetime, String audience) {
        JwtClaims claims = new JwtClaims();
        NumericDate now = NumericDate.now();
        NumericDate expiry = NumericDate.fromSeconds(now.getValue() + lifetime.toSeconds());
        claims.setIssuer(issuer);
        claims.setAudience(audience);
        claims.setSubject(subject);
        claims.setStringClaim("upn", subject);
        claims.setStringListClaim("groups", new ArrayList<>(roles));
        claims.setIssuedAt(now);
        claims.setExpirationTime(expiry);
        claims.setGeneratedJwtId();
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setHeader("typ", "JWT");
        signature.setKey(keys.pair().getPrivate());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException problem) {
            throw new InfrastructureException("The token could not be signed", problem);
        }
    }
}
