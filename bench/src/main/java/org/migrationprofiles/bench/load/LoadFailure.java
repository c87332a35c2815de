package org.migrationprofiles.bench.load;

import org.jspecify.annotations.Nullable;

/** Work that was not done; a measurement without it would tell of something else. */
public class LoadFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what was not done.
     *
     * @param cause where there is one
     */
    public LoadFailure(String message, @Nullable Throwable cause) {
        super(cause == null ? message : message + " " + cause, cause);
    }
}
