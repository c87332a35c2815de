package org.migrationprofiles.metrics.report;

import java.util.List;

/**
 * A record of which a newer state was heard.
 *
 * @param changed what is told of it
 * @param about its id and key, and those of whatever it names
 */
record HeardRecord(ReportDiff.ChangedRecord changed, List<String> about) {

    /** Whether there was none before, or is none any more. */
    boolean cameOrLeft() {
        return changed.versionBefore() == null || changed.deleted();
    }
}
