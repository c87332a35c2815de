package org.migrationprofiles.kit.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts what an import puts on record, what was there, and what became of its rows. Belongs to one thread. */
public final class ImportTally {

    private final Map<String, Integer> created;
    private final Map<String, Integer> updated;
    private final Map<String, Integer> unchanged;
    private final List<ImportReport.Message> messages = new ArrayList<>();
    private int applied;
    private int accepted;
    private int warnings;
    private int rejected;

    ImportTally() {
        this(0, 0, 0, 0, Map.of(), Map.of(), Map.of());
    }

    ImportTally(
            int applied,
            int accepted,
            int warnings,
            int rejected,
            Map<String, Integer> created,
            Map<String, Integer> updated,
            Map<String, Integer> unchanged) {
        this.applied = applied;
        this.accepted = accepted;
        this.warnings = warnings;
        this.rejected = rejected;
        this.created = new TreeMap<>(created);
        this.updated = new TreeMap<>(updated);
        this.unchanged = new TreeMap<>(unchanged);
    }

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

    /**
     * Accepts the row at hand with something to look at.
     *
     * @param column by its name in the header; null when it is about the whole row
     */
    public void warn(@Nullable String column, String reason) {
        messages.add(new ImportReport.Message(column, reason));
    }

    /** What there is to look at in the row at hand. */
    List<ImportReport.Message> messages() {
        return List.copyOf(messages);
    }

    /** Counts what became of rows, and what of the records behind them. */
    void add(Collection<ImportReport.RowReport> reports, ImportTally records) {
        for (ImportReport.RowReport report : reports) {
            applied++;
            switch (report.status()) {
                case REJECTED -> rejected++;
                case WARNING -> {
                    accepted++;
                    warnings++;
                }
                case WAITING -> {}
                default -> accepted++;
            }
        }
        records.created.forEach((kind, count) -> created.merge(kind, count, Integer::sum));
        records.updated.forEach((kind, count) -> updated.merge(kind, count, Integer::sum));
        records.unchanged.forEach((kind, count) -> unchanged.merge(kind, count, Integer::sum));
    }

    /** As {@link #add}, of rows that waited: they were counted as looked at before. */
    void addOfWaiting(Collection<ImportReport.RowReport> reports, ImportTally records) {
        add(reports, records);
        applied -= reports.size();
    }

    /** How many rows wait for others. */
    int waiting() {
        return applied - accepted - rejected;
    }

    /** Counts those that still wait as bad. */
    void refuseWaiting() {
        rejected += waiting();
    }

    /** Copies what it has counted. */
    ImportTally copy() {
        return new ImportTally(applied, accepted, warnings, rejected, created, updated, unchanged);
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

    int applied() {
        return applied;
    }

    int accepted() {
        return accepted;
    }

    int warnings() {
        return warnings;
    }

    int rejected() {
        return rejected;
    }
}
