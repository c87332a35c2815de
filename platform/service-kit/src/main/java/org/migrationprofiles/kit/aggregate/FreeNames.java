package org.migrationprofiles.kit.aggregate;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Names that nobody had when they were looked up for many writes that go together: none of those has to look them up by itself.
 * Where writes do not go together no name is known to be free.
 */
public final class FreeNames {

    private final Set<String> free = new HashSet<>();

    private FreeNames() {}

    /**
     * Remembers what was looked up.
     *
     * @param owner whose names they are
     * @param taken those that somebody has
     */
    public static void remember(Class<?> owner, Collection<String> lookedUp, Collection<String> taken) {
        Together.memory(owner, FreeNames.class, FreeNames::new).ifPresent(names -> {
            names.free.addAll(lookedUp);
            names.free.removeAll(Set.copyOf(taken));
        });
    }

    /** Whether a name is known to be free. */
    public static boolean has(Class<?> owner, String name) {
        return Together.memory(owner, FreeNames.class, FreeNames::new)
                .map(names -> names.free.contains(name))
                .orElse(false);
    }

    /** Forgets that names are free: somebody is about to have them. */
    public static void take(Class<?> owner, Collection<String> taken) {
        Together.memory(owner, FreeNames.class, FreeNames::new).ifPresent(names -> taken.forEach(names.free::remove));
    }
}
