package org.migrationprofiles.kit.aggregate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Many writes on this thread that go to the database together. What each of them would send there by itself is held back, and
 * sent for all of them at once: at the end, or before something is done that has to see it. Use cases need no variant for it.
 *
 * <p>A refusal refuses all of them. Whoever wants to know which one it was does them again, one by one.
 */
public final class Together {

    private static final ThreadLocal<@Nullable Together> UNDER_WAY = new ThreadLocal<>();

    private final Map<Object, Held<?>> held = new LinkedHashMap<>();
    private final Map<Object, Object> memories = new LinkedHashMap<>();

    private Together() {}

    /**
     * Does many writes together, in the transaction of the caller.
     *
     * @throws RuntimeException when one of them is refused; what was sent before it is for the caller to take back
     */
    public static void run(Runnable writes) {
        UNDER_WAY.set(new Together());
        try {
            writes.run();
            settle();
        } finally {
            UNDER_WAY.remove();
        }
    }

    /**
     * Sends something to the database: at once, or with others of its kind where writes go together.
     *
     * @param kind of what is sent; those that came first are sent first
     * @param send gets all that was held back, in the order in which it came
     */
    public static <T> void send(Object kind, T item, Consumer<List<T>> send) {
        Together together = UNDER_WAY.get();
        if (together == null) {
            send.accept(List.of(item));
            return;
        }
        @SuppressWarnings("unchecked")
        Held<T> same = (Held<T>) together.held.computeIfAbsent(kind, first -> new Held<>(new ArrayList<>(), send));
        same.items().add(item);
    }

    /** Sends what is held back, before something that has to see it or that must not come before it. */
    public static void settle() {
        Together together = UNDER_WAY.get();
        while (together != null && !together.held.isEmpty()) {
            Object first = together.held.keySet().iterator().next();
            Optional.ofNullable(together.held.remove(first)).ifPresent(Held::send);
        }
    }

    /**
     * What a feature remembers while writes go together, such as what it looked up for all of them; nothing otherwise.
     *
     * @param owner of the memory
     * @param begin makes it when it is asked for first
     */
    public static <M> Optional<M> memory(Object owner, Class<M> type, Supplier<M> begin) {
        Together together = UNDER_WAY.get();
        return together == null
                ? Optional.empty()
                : Optional.of(type.cast(together.memories.computeIfAbsent(owner, first -> begin.get())));
    }

    /** Things of one kind that are held back, and how they are sent. */
    private record Held<T>(List<T> items, Consumer<List<T>> sending) {
        void send() {
            sending.accept(items);
        }
    }
}
