package org.migrationprofiles.kit.imports;

import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Of a collection whose records a person can be erased from: a record goes out with {@code erased}, and comes in as it went out.
 *
 * @param erased whether what a record told of a person has been erased
 * @param create the use case that puts a record on record as one that was erased elsewhere; it refuses what tells of a person
 * @param <C> content
 * @param <A> aggregate
 */
public record ErasedRecords<C, A>(Predicate<A> erased, Function<C, A> create) {}
