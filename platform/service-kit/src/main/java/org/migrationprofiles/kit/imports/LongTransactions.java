package org.migrationprofiles.kit.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Transactions that may take longer than a request. */
@ApplicationScoped
class LongTransactions {

    private static final Duration LONGEST = Duration.ofHours(6);

    /** Does work in a new transaction; commits it when the work says so, and takes it back otherwise. */
    void run(BooleanSupplier work) {
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout((int) LONGEST.toSeconds()));
        boolean keep = false;
        try {
            keep = work.getAsBoolean();
        } finally {
            if (keep) {
                QuarkusTransaction.commit();
            } else {
                QuarkusTransaction.rollback();
            }
        }
    }

    /** Does work in a transaction of its own, beside the one at hand. */
    void apart(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }
}
