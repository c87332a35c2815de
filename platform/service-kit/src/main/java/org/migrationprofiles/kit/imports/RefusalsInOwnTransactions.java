package org.migrationprofiles.kit.imports;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;

/** Lets refusals of rows out of methods that open a transaction or join one, right within what would doom the transaction. */
@Interceptor
@Transactional(Transactional.TxType.REQUIRED)
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 201)
class RefusalsInOwnTransactions {

    @AroundInvoke
    Object proceed(InvocationContext method) throws Exception {
        return RowAttempt.proceed(method);
    }
}
