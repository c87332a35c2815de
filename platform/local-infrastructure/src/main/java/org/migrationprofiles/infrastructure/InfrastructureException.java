package org.migrationprofiles.infrastructure;

import org.jspecify.annotations.Nullable;

/** PostgreSQL, the broker or a key could not be brought up; the message says which and why, for a person. */
public final class InfrastructureException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InfrastructureException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
