package org.migrationprofiles.kit.paging;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceUnitUtil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.hibernate.type.StandardBasicTypes;
import org.jspecify.annotations.Nullable;

/**
 * What of a table is sought, in SQL. Only what limits stands in the query, so the database plans for just that. For one
 * use; not for several threads.
 *
 * <p>A slice starts behind a value and an id. It is read in two parts, what has a value in the field of the order and then
 * what has none: each is one range of an index over the field and the id, however deep the page.
 */
public final class Selection {

    private static final String NO_VALUE = "null";
    private static final String VALUE = "value_of_the_order";

    private final String table;
    private final String alias;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /**
     * All rows of a table that are not deleted.
     *
     * @param table with a column {@code id} and one {@code deleted}
     * @param alias of the table in conditions and expressions
     */
    public Selection(String table, String alias) {
        this(table, alias, "not " + alias + ".deleted");
    }

    private Selection(String table, String alias, String condition) {
        this.table = table;
        this.alias = alias;
        conditions.add(condition);
    }

    /**
     * All rows of a table, whatever has become of what they tell.
     *
     * @param table with a column {@code id}
     * @param alias of the table in conditions and expressions
     */
    public static Selection ofAll(String table, String alias) {
        return new Selection(table, alias, "true");
    }

    /**
     * Limits it by a condition; does nothing without a value.
     *
     * @param parameter that stands for the value in the condition, after a colon
     */
    public Selection with(String parameter, @Nullable Object value, String condition) {
        if (value != null) {
            conditions.add("(" + condition + ")");
            parameters.put(parameter, value instanceof Enum<?> constant ? constant.name() : value);
        }
        return this;
    }

    /** One slice of what is sought. */
    public <T> List<Placed<T>> read(EntityManager entities, Class<T> type, Slice slice) {
        SortField field = slice.order().field();
        Position after = slice.after();
        String id = alias + ".id " + slice.order().direction();
        if (field == null) {
            return read(entities, type, NO_VALUE, behind(after, slice.order()), id, slice.limit());
        }
        // Named among what has no value too, so that the index that orders the list is seen to fit.
        String order = field.expression() + " " + slice.order().direction() + ", " + id;
        List<Placed<T>> found = new ArrayList<>();
        if (after == null || after.value() != null) {
            List<Key> known = new ArrayList<>(behind(after, field, slice.order()));
            known.add(new Key(field.expression() + " is not null", Map.of()));
            found.addAll(read(entities, type, field.expression(), known, order, slice.limit()));
        }
        if (found.size() < slice.limit()) {
            List<Key> unknown =
                    new ArrayList<>(behind(after == null || after.value() != null ? null : after, slice.order()));
            unknown.add(new Key(field.expression() + " is null", Map.of()));
            found.addAll(read(entities, type, NO_VALUE, unknown, order, slice.limit() - found.size()));
        }
        return found;
    }

    private List<Key> behind(@Nullable Position after, Order order) {
        return after == null
                ? List.of()
                : List.of(new Key(
                        alias + ".id " + order.beyond() + " cast(:afterId as uuid)", Map.of("afterId", after.id())));
    }

    private List<Key> behind(@Nullable Position after, SortField field, Order order) {
        if (after == null || after.value() == null) {
            return List.of();
        }
        return List.of(new Key(
                "(" + field.expression() + ", " + alias + ".id) " + order.beyond() + " (cast(:afterValue as "
                        + field.type() + "), cast(:afterId as uuid))",
                Map.of("afterValue", after.value(), "afterId", after.id())));
    }

    private <T> List<Placed<T>> read(
            EntityManager entities, Class<T> type, String value, List<Key> keys, String order, int limit) {
        String where = Stream.concat(conditions.stream(), keys.stream().map(Key::condition))
                .collect(Collectors.joining(" and "));
        NativeQuery<?> query = entities.unwrap(Session.class)
                .createNativeQuery(
                        "select " + alias + ".*, cast(" + value + " as text) as " + VALUE + " from " + table + " "
                                + alias + " where " + where + " order by " + order,
                        Object[].class)
                .addEntity(alias, type)
                .addScalar(VALUE, StandardBasicTypes.STRING);
        parameters.forEach(query::setParameter);
        keys.forEach(key -> key.parameters().forEach(query::setParameter));
        PersistenceUnitUtil identities = entities.getEntityManagerFactory().getPersistenceUnitUtil();
        List<Placed<T>> found = new ArrayList<>();
        for (Object row : query.setMaxResults(limit).getResultList()) {
            Object[] columns = (Object[]) row;
            T item = type.cast(columns[0]);
            String id = String.valueOf(identities.getIdentifier(item));
            found.add(new Placed<>(item, new Position(id, (String) columns[1])));
        }
        return found;
    }

    /** A condition on the place in the list. */
    private record Key(String condition, Map<String, Object> parameters) {}
}
