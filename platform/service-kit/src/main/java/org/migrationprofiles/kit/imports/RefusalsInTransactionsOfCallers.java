package org.migrationprofiles.kit.imports;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;

/** Lets refusals of rows out of methods that join a transaction, right within what would doom the transaction. */
@Interceptor
@Transactional(Transactional.TxType.MANDATORY)
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 201)
class RefusalsInTransactionsOfCallers {

    @AroundInvoke
    Object proceed(InvocationContext method) throws Exception {
        return RowAttempt.proceed(method);
    }
}
