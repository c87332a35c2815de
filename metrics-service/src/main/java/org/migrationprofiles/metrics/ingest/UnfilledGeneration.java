package org.migrationprofiles.metrics.ingest;

import org.jspecify.annotations.Nullable;

/** A generation of the read model could not be filled; the message says why, for people and without internals. */
public final class UnfilledGeneration extends Exception {

    private static final long serialVersionUID = 1;

    UnfilledGeneration(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
