package org.migrationprofiles.kit.aggregate;

import jakarta.persistence.Table;

/** Where aggregates of a type are kept. */
public final class AggregateTable {

    private AggregateTable() {}

    /** The name of the table, which has the columns that {@link Aggregate} names, beside those of the type. */
    public static String of(Class<?> type) {
        Table named = type.getAnnotation(Table.class);
        if (named == null) {
            throw new IllegalStateException(type + " names no table");
        }
        return named.name();
    }
}
