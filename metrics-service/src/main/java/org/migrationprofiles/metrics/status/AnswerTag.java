package org.migrationprofiles.metrics.status;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Names an answer by what it follows from: the mark of the read model and the question, its dates resolved. So another
 * name comes of each change of the records and of each new day where none was asked for, and nothing has to be computed
 * to find that an answer is still the same. The freshness beside an answer is not in it: a tag is a weak one (RFC 9110,
 * section 8.8.1).
 */
public final class AnswerTag {

    private static final int BYTES = 16;

    private AnswerTag() {}

    /**
     * The opaque part of an entity tag, of letters, digits, hyphens and underscores.
     *
     * @param mark of the read model, see {@link org.migrationprofiles.metrics.ingest.ReadModelMark}
     * @param question all that makes the answer another one, each with a text that says all of it
     */
    public static String of(String mark, @Nullable Object... question) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(mark.getBytes(StandardCharsets.UTF_8));
            for (Object part : question) {
                digest.update((byte) 0);
                digest.update(String.valueOf(part).getBytes(StandardCharsets.UTF_8));
            }
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest.digest(), BYTES));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("This Java has no SHA-256", absent);
        }
    }
}
