package org.migrationprofiles.evaluation.replica;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Lets requests wait until something has been heard of. */
@ApplicationScoped
class Arrivals {

    // Another replica of this service may hear it, which wakes nobody here.
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private final TransactionSynchronizationRegistry transactions;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private long times;

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
            times++;
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** How many times something has been heard of so far. */
    long times() {
        lock.lock();
        try {
            return times;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until something new is heard of, or it is time to look again. Holds nothing meanwhile.
     *
     * @param seen what {@link #times} said before the caller looked
     * @param longest to wait at the most
     * @return whether to look again; false when the thread is asked to stop
     */
    boolean awaitMoreThan(long seen, Duration longest) {
        long left = Math.min(longest.toNanos(), LOOK_AGAIN.toNanos());
        lock.lock();
        try {
            while (times == seen && left > 0) {
                left = arrived.awaitNanos(left);
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
