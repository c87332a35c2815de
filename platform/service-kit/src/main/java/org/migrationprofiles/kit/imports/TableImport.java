package org.migrationprofiles.kit.imports;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Knows how to import one kind of table. A bean of each kind is found by its name. */
public interface TableImport {

    /** The kind's name in the address of an import, lower case with hyphens. */
    String kind();

    /** Columns that the table must have, in lower case with underscores. */
    Set<String> columns();

    /**
     * Looks at all rows before any is written, to reject what contradicts itself or waits for what is not there yet.
     * Outside the transaction; may take its time.
     */
    default void prepare(List<ImportRow> rows) {}

    /**
     * Puts one row on record, or rejects it before anything of it is written. Within the import's transaction.
     *
     * @param row not rejected so far
     * @param source given with the import, if any
     */
    void accept(ImportRow row, @Nullable String source, ImportTally tally);
}
