package org.migrationprofiles.kit.imports;

import jakarta.interceptor.InvocationContext;

/**
 * Whether the thread at hand tries a row behind a savepoint. While it does, a refusal by a use case, which would doom the
 * transaction otherwise, passes the borders of transactional methods as {@link RowRefused}.
 */
final class RowAttempt {

    private static final ThreadLocal<Boolean> TRYING = ThreadLocal.withInitial(() -> false);

    private RowAttempt() {}

    /** Tries something. */
    static void run(Runnable attempt) {
        TRYING.set(true);
        try {
            attempt.run();
        } finally {
            TRYING.remove();
        }
    }

    /** Lets a transactional method run, within its transaction. */
    static Object proceed(InvocationContext method) throws Exception {
        try {
            return method.proceed();
        } catch (RowRefused refused) {
            throw refused;
        } catch (RuntimeException refusal) {
            throw TRYING.get() ? new RowRefused(refusal) : refusal;
        }
    }
}
