package org.migrationprofiles.metrics.ingest;

/** A record says nothing that can be used; the message says why, for whoever looks through dead events. */
final class UnusableRecord extends Exception {

    private static final long serialVersionUID = 1L;

    UnusableRecord(String reason) {
        super(reason);
    }
}
