package org.migrationprofiles.metrics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is kept, with its text: written when it is first asked for as text, and not again. Of the text only the members
 * that another moment changes are written each time. Safe for use by many threads.
 *
 * @param <A> the answer, which nobody changes
 */
public final class WrittenAnswer<A> {

    private final A answer;
    private final Object moving;
    private volatile @Nullable Pieces pieces;

    /**
     * @param answer what is kept
     * @param moving an object with those members of the answer that another moment changes, in the same order and written
     *     in the same way; they stand side by side in the answer
     */
    public WrittenAnswer(A answer, Object moving) {
        this.answer = answer;
        this.moving = moving;
    }

    /** The answer, as of the moment at which it was kept. */
    public A answer() {
        return answer;
    }

    /**
     * The answer as JSON.
     *
     * @param mapper that writes answers
     * @param now the members that another moment changes, as they are now
     */
    public String json(ObjectMapper mapper, Object now) {
        Pieces written = pieces;
        if (written == null) {
            written = Pieces.of(members(mapper, answer), members(mapper, moving));
            pieces = written;
        }
        return written.before() + members(mapper, now) + written.after();
    }

    // Without the braces around them.
    private static String members(ObjectMapper mapper, Object object) {
        try {
            String json = mapper.writeValueAsString(object);
            return json.substring(1, json.length() - 1);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("An answer cannot be written", failure);
        }
    }

    private record Pieces(String before, String after) {

        // Within texts quotes are escaped, so that members are found nowhere but where they are.
        static Pieces of(String all, String moving) {
            int at = all.lastIndexOf(moving);
            if (at < 0 || moving.isEmpty()) {
                throw new IllegalStateException("An answer does not have the members that change");
            }
            return new Pieces("{" + all.substring(0, at), all.substring(at + moving.length()) + "}");
        }
    }
}
