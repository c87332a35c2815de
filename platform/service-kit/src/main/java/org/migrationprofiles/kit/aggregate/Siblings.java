package org.migrationprofiles.kit.aggregate;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Aggregates on record that say the same in one place, such as those of one project. Where many writes go together they are looked up
 * for all of these at once, and what is written meanwhile is seen among them; otherwise each time that they are asked for.
 *
 * @param <K> what they say there
 * @param <A> aggregate
 */
public final class Siblings<K, A extends Aggregate<?>> {

    private final Class<A> type;
    private final String condition;
    private final Function<A, @Nullable K> said;

    /**
     * Siblings of a kind.
     *
     * @param condition in the query language (HQL), up to the place of the attribute, such as {@code projectId}
     * @param said what an aggregate says there; null when it says nothing
     */
    public Siblings(Class<A> type, String condition, Function<A, @Nullable K> said) {
        this.type = type;
        this.condition = condition;
        this.said = said;
    }

    /** Looks up at once the siblings of many writes that are about to go together; one that says nothing has none. */
    public void expect(EntityManager entities, Stream<@Nullable K> sought) {
        Set<K> keys = sought.filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
        if (!keys.isEmpty()) {
            known().ifPresent(known -> {
                keys.forEach(key -> known.put(key, new ArrayList<>()));
                lookUp(entities, keys).forEach(this::wrote);
            });
        }
    }

    /** Those not deleted that say something, in the order of their creation. */
    public List<A> of(EntityManager entities, K key) {
        return expected(key).orElseGet(() -> lookUp(entities, Set.of(key)));
    }

    /** The same where they were looked up for many writes; empty where they were not. */
    public Optional<List<A>> expected(K key) {
        return found(key)
                .map(siblings -> siblings.stream()
                        .map(type::cast)
                        .filter(sibling -> !sibling.deleted() && key.equals(said.apply(sibling)))
                        .toList());
    }

    /** Lets one be seen that was put on record, or says something else now. */
    public void wrote(A written) {
        found(said.apply(written))
                .filter(siblings -> !siblings.contains(written))
                .ifPresent(siblings -> siblings.add(written));
    }

    private Optional<List<Object>> found(@Nullable Object key) {
        return known().map(known -> known.get(key));
    }

    private List<A> lookUp(EntityManager entities, Set<K> keys) {
        return entities.createQuery(
                        "from " + type.getName() + " where deleted = false and " + condition + " in (?1) order by id",
                        type)
                .setParameter(1, keys)
                .getResultList();
    }

    private Optional<Map<Object, List<Object>>> known() {
        return Together.memory(this, Known.class, () -> new Known(new HashMap<>()))
                .map(Known::siblings);
    }

    /** Those that were looked up. */
    private record Known(Map<Object, List<Object>> siblings) {}
}
