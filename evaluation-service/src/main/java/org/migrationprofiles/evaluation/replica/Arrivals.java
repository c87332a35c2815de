package org.migrationprofiles.evaluation.replica;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** Lets requests wait until something has been heard of. */
@ApplicationScoped
class Arrivals {

    // Another replica of this service may hear it, which wakes nobody here.
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private final TransactionSynchronizationRegistry transactions;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();

    @Inject
    Arrivals(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    /** Wakes those who wait, once the transaction of the caller has committed. */
    void announceAfterCommit() {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Nothing is to be seen before the commit.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    announce();
                }
            }
        });
    }

    private void announce() {
        lock.lock();
        try {
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until something is so.
     *
     * @param within the longest to wait
     * @return whether it is so
     */
    boolean await(BooleanSupplier so, Duration within) {
        Instant end = Instant.now().plus(within);
        lock.lock();
        try {
            while (!so.getAsBoolean()) {
                if (Instant.now().isAfter(end)) {
                    return false;
                }
                var unused = arrived.await(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
            }
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
