package org.migrationprofiles.testsupport;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.migrationprofiles.infrastructure.DevelopmentKeys;
import org.migrationprofiles.infrastructure.DevelopmentTokens;

/** Bearer tokens for tests: good ones, and each kind that a service must refuse. */
public final class Tokens {

    private static final DevelopmentKeys KEYS = DevelopmentKeys.generate();
    private static final Duration LIFETIME = Duration.ofHours(1);

    private Tokens() {}

    static String publicKey() {
        return KEYS.publicKey();
    }

    /** A good token of the subject {@code tester} with these roles. */
    public static String with(String... roles) {
        return new DevelopmentTokens(KEYS).issue("tester", Set.of(roles), LIFETIME);
    }

    /** A good token of a subject of one's choice with these roles. */
    public static String of(String subject, String... roles) {
        return new DevelopmentTokens(KEYS).issue(subject, Set.of(roles), LIFETIME);
    }

    /** Good for so long. */
    public static String lasting(Duration lifetime, String... roles) {
        return new DevelopmentTokens(KEYS).issue("tester", Set.of(roles), lifetime);
    }

    /** Expired an hour ago. */
    public static String expired(String... roles) {
        return new DevelopmentTokens(KEYS).issue("tester", Set.of(roles), LIFETIME.negated());
    }

    /** Signed with a key that no service knows. */
    public static String wronglySigned(String... roles) {
        return new DevelopmentTokens(DevelopmentKeys.generate()).issue("tester", Set.of(roles), LIFETIME);
    }

    /** Well signed, for another audience. */
    public static String forAnotherAudience(String... roles) {
        return new DevelopmentTokens(KEYS).issue("tester", Set.of(roles), LIFETIME, "another-suite");
    }

    /** Well signed, but by its own word from somebody else. */
    public static String ofAnotherIssuer(String... roles) {
        return new DevelopmentTokens(KEYS, "somebody-else").issue("tester", Set.of(roles), LIFETIME);
    }

    /**
     * Signed by whoever knows the public key, as if that were a shared secret: {@code alg} is {@code HS256} (RFC 8725,
     * section 2.1).
     */
    public static String signedWithThePublicKey(String... roles) {
        String content = encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "."
                + with(roles).split("\\.", -1)[1];
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEYS.pair().getPublic().getEncoded(), mac.getAlgorithm()));
            byte[] signature = mac.doFinal(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("This Java has no HMAC-SHA-256", absent);
        }
    }

    /** Not signed at all, and saying so: {@code alg} is {@code none} (RFC 8725, section 2.1). */
    public static String unsigned(String... roles) {
        String payload = with(roles).split("\\.", -1)[1];
        String header = encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}");
        return header + "." + payload + ".";
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.US_ASCII));
    }
}
