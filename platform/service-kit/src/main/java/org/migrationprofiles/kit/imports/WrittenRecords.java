package org.migrationprofiles.kit.imports;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The records that rows of the import at hand wrote which had no ids: what one row has put on record, no other row replaces. */
@RequestScoped
class WrittenRecords {

    private final Set<UUID> written = new HashSet<>();
    private List<UUID> sinceMark = new ArrayList<>();
    private boolean rowsAgain;

    /** Whether another row wrote this one. */
    boolean has(UUID id) {
        return !rowsAgain && written.contains(id);
    }

    void add(UUID id) {
        if (written.add(id)) {
            sinceMark.add(id);
        }
    }

    /** Begins what may be taken back. */
    void mark() {
        sinceMark = new ArrayList<>();
    }

    /** Forgets what was written since the mark. */
    void takeBack() {
        written.removeAll(Set.copyOf(sinceMark));
        mark();
    }

    /** Whether rows that wrote come a second time, to say the rest. */
    void rowsComeAgain(boolean again) {
        rowsAgain = again;
    }
}
