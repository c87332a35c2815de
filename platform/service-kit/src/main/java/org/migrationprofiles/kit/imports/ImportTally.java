package org.migrationprofiles.kit.imports;

import java.util.Map;
import java.util.TreeMap;

/** Counts what an import puts on record and what was there. Belongs to one thread. */
public final class ImportTally {

    private final Map<String, Integer> created = new TreeMap<>();
    private final Map<String, Integer> updated = new TreeMap<>();
    private final Map<String, Integer> unchanged = new TreeMap<>();

    ImportTally() {}

    /** Counts a new record. */
    public void created(String kind) {
        var unused = created.merge(kind, 1, Integer::sum);
    }

    /** Counts a record that says something else now. */
    public void updated(String kind) {
        var unused = updated.merge(kind, 1, Integer::sum);
    }

    /** Counts a record that was there as the row has it. */
    public void unchanged(String kind) {
        var unused = unchanged.merge(kind, 1, Integer::sum);
    }

    Map<String, Integer> created() {
        return created;
    }

    Map<String, Integer> updated() {
        return updated;
    }

    Map<String, Integer> unchanged() {
        return unchanged;
    }
}
