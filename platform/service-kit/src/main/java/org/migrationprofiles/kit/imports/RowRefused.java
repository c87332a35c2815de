package org.migrationprofiles.kit.imports;

import io.quarkus.transaction.annotations.Rollback;

/**
 * A row was refused within a transaction that goes on without it: what was written for the row is taken back to a
 * savepoint, so the transaction itself need not be.
 */
@Rollback(false)
final class RowRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RowRefused(RuntimeException cause) {
        super(cause);
    }
}
