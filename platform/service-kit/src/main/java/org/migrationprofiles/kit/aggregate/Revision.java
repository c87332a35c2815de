package org.migrationprofiles.kit.aggregate;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The change of an aggregate that a use case is about to make on this thread. Rules that let stand what was said before, and
 * refuse only what is new, look here for what was said before: use cases need no variant for them.
 */
public final class Revision {

    private static final ThreadLocal<@Nullable Aggregate<?>> KNOWN = new ThreadLocal<>();

    private Revision() {}

    /** The aggregate that is about to be changed, as it was judged; nothing while a new one is put on record. */
    public static Optional<Aggregate<?>> known() {
        return Optional.ofNullable(KNOWN.get());
    }

    /** Does the change of a known aggregate. */
    public static <T> T of(Aggregate<?> known, Supplier<T> change) {
        KNOWN.set(known);
        try {
            return change.get();
        } finally {
            KNOWN.remove();
        }
    }
}
