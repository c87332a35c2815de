package org.migrationprofiles.evaluation.source;

import java.util.List;

/**
 * A source that records name and that is not on record.
 *
 * @param sourceId as the records name it
 * @param standing why it is not on record
 * @param records how many name it
 * @param links to these, the first {@value #NAMED}
 */
public record DanglingSource(String sourceId, Standing standing, long records, List<String> links) {

    /** How many links there are, at the most. */
    public static final int NAMED = 20;

    /** Why a source is not on record. */
    public enum Standing {
        /** It was never put on record: it may come yet, or its name is misspelt. */
        UNKNOWN,
        /** It was deleted; what it says stays. */
        DELETED
    }
}
