package org.migrationprofiles.metrics.status;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is on record of a released publication beside what the status of its country follows from.
 *
 * @param id of the publication
 * @param funders categories of those who paid
 * @param source title of the source that says so, or its id
 * @param locator place in the source
 * @param supersededProfile of the profile whose place its own takes, as its own says; null when it says nothing
 * @param details the rest, as JSON; see {@link EditionDetails}
 */
record EditionRecord(
        String id,
        List<String> funders,
        @Nullable String source,
        @Nullable String locator,
        @Nullable String supersededProfile,
        @Nullable String details) {

    /** The record of an edition of the same moment, among those that were read by their ids. */
    static EditionRecord of(PublishedEdition edition, Map<String, EditionRecord> records) {
        EditionRecord record = records.get(edition.id());
        if (record == null) {
            throw new IllegalStateException("No record of an edition of the same moment: " + edition.id());
        }
        return record;
    }
}
