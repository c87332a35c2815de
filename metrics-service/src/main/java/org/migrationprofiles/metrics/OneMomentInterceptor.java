package org.migrationprofiles.metrics;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

/** Opens the snapshot of {@link OneMoment}, behind the check of roles: who may not read opens none. */
@OneMoment
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class OneMomentInterceptor {

    private final ReadSnapshot snapshot;

    @Inject
    OneMomentInterceptor(ReadSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    @AroundInvoke
    @Nullable
    Object read(InvocationContext invocation) throws Exception {
        return snapshot.call(invocation::proceed);
    }
}
