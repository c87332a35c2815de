package org.migrationprofiles.kit.paging;

/**
 * A field by which a list can be ordered.
 *
 * @param name as clients give it
 * @param expression in SQL, over the alias of the list's table; an index over it and the id makes pages cheap
 * @param type of the expression in SQL, such as {@code int}; its text form leads back to the same value
 */
public record SortField(String name, String expression, String type) {}
