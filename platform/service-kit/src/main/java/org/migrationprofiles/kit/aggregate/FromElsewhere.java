package org.migrationprofiles.kit.aggregate;

import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A record that comes with its id from elsewhere and is about to be put on record, or changed, on this thread. Rules that refuse
 * references to what is not on record look here for what was deleted elsewhere: what was said of it was said all the same.
 */
public final class FromElsewhere {

    private static final ThreadLocal<@Nullable Set<String>> DELETED = new ThreadLocal<>();

    private FromElsewhere() {}

    /** Whether a record arrives. */
    public static boolean underWay() {
        return DELETED.get() != null;
    }

    /** Whether a record arrives that says of something it names that it was deleted there. */
    public static boolean saysDeleted(String named) {
        Set<String> deleted = DELETED.get();
        return deleted != null && deleted.contains(named);
    }

    /**
     * Lets a record arrive.
     *
     * @param deleted ids and keys, as it names them, of what was deleted there
     */
    public static <T> T of(Set<String> deleted, Supplier<T> write) {
        DELETED.set(deleted);
        try {
            return write.get();
        } finally {
            DELETED.remove();
        }
    }
}
