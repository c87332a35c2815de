package org.migrationprofiles.kit.paging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;

/**
 * Cursors that only this service can make, and that fit only the query they were made for.
 *
 * <p>A cursor is a signature (HMAC-SHA-256, first 16 bytes) and the position, in URL-safe Base64. The signature covers
 * the query too, so that a cursor of one list cannot be used to read another from a position that makes no sense there.
 */
@ApplicationScoped
public class Cursors {

    private static final int SIGNATURE_BYTES = 16;
    // A control character that no key of ours contains.
    static final String SEPARATOR = "\u001f";

    private final SecretKeySpec key;

    /**
     * @param secret {@code suite.cursor-secret}: the same in all replicas of a service; without it one is made at each
     *     start, and cursors end with the process
     */
    @Inject
    public Cursors(@ConfigProperty(name = "suite.cursor-secret") Optional<String> secret) {
        byte[] bytes = secret.map(text -> text.getBytes(StandardCharsets.UTF_8)).orElseGet(Cursors::random);
        this.key = new SecretKeySpec(bytes, "HmacSHA256");
    }

    /**
     * The cursor of a position.
     *
     * @param query what the list is, filters included, in one form for one meaning
     * @param position key of the last item shown, part by part
     */
    public String encode(String query, List<String> position) {
        byte[] text = String.join(SEPARATOR, position).getBytes(StandardCharsets.UTF_8);
        byte[] signature = signature(query, text);
        byte[] whole = Arrays.copyOf(signature, SIGNATURE_BYTES + text.length);
        System.arraycopy(text, 0, whole, SIGNATURE_BYTES, text.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /**
     * The position in a cursor.
     *
     * @throws ProblemException 400 when it was not made here, or for another query
     */
    public List<String> decode(String query, String cursor) {
        byte[] whole;
        try {
            whole = Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException notBase64) {
            throw refused();
        }
        if (whole.length < SIGNATURE_BYTES) {
            throw refused();
        }
        byte[] text = Arrays.copyOfRange(whole, SIGNATURE_BYTES, whole.length);
        byte[] signature = Arrays.copyOf(whole, SIGNATURE_BYTES);
        if (!MessageDigest.isEqual(signature, signature(query, text))) {
            throw refused();
        }
        return List.of(new String(text, StandardCharsets.UTF_8).split(SEPARATOR, -1));
    }

    private byte[] signature(String query, byte[] position) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            mac.update(query.getBytes(StandardCharsets.UTF_8));
            mac.update(SEPARATOR.getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(mac.doFinal(position), SIGNATURE_BYTES);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("This Java has no HMAC-SHA-256", absent);
        }
    }

    private static byte[] random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static ProblemException refused() {
        return new ProblemException(
                ProblemTypes.INVALID_CURSOR,
                "Use the next of an earlier answer to this very query, or start without a cursor.");
    }
}
