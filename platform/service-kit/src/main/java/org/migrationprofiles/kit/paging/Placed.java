package org.migrationprofiles.kit.paging;

/**
 * An item of a list with its place in it.
 *
 * @param item what is listed
 * @param position where
 * @param <T> what is listed
 */
public record Placed<T>(T item, Position position) {}
