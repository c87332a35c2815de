package org.migrationprofiles.metrics.report;

import java.util.List;

/**
 * A record of which a newer state was heard.
 *
 * @param changed what is told of it
 * @param about its id and key, and those of whatever it names or named before
 * @param moved whether it may have come into a population or left one, by its year, funders, country and the like
 */
record HeardRecord(ReportDiff.ChangedRecord changed, List<String> about, boolean moved) {

    /** Whether there was none before, or is none any more, or it may be of other populations than before. */
    boolean cameOrLeft() {
        return moved || changed.versionBefore() == null || changed.deleted();
    }
}
