package org.migrationprofiles.kit.imports;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.table.RecordTable;

/**
 * Knows how to import records of one kind, one by one, from tables and from JSON, however many there are. A bean of each
 * kind is found by its name.
 */
public interface RecordImport {

    /** The kind's name in the address of an import, lower case with hyphens. */
    String kind();

    /** How a record stands in a table, without its id and version. */
    RecordTable table();

    /**
     * Members by which a record names others of its own kind, such as {@code causes} of a finding; none where it names none. A
     * row that is refused for nothing but what stands there waits for the rows behind it.
     */
    default Set<String> namingItsKind() {
        return Set.of();
    }

    /** The role that whoever imports them needs beside the one for imports; null where there is none. */
    default @Nullable String role() {
        return null;
    }

    /**
     * Whether records are put on record together, many at once. Only where no use case of the kind has to see in the database what the
     * one before it wrote, except by what {@link org.migrationprofiles.kit.aggregate.Together} settles and Hibernate flushes.
     */
    default boolean together() {
        return false;
    }

    /** Looks up at once what records that are about to be accepted together would each look up by themselves. */
    default void expect(List<SentRecord> records) {}

    /**
     * Puts one record on record through the use cases of its feature. Within a transaction; what was written before a
     * refusal is taken back.
     *
     * @throws ProblemException or another exception that stands for a problem, when the record is refused
     */
    void accept(SentRecord record, ImportTally tally);
}
