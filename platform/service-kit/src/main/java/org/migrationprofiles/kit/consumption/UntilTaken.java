package org.migrationprofiles.kit.consumption;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Tries to take a batch again until it is taken, with pauses that double from 0.1 s to 5 s: a consumer that gave up, or
 * let a failure through, would stop its stream for ever or lose the batch. Ends when the service does; the batch is not
 * acknowledged then and comes again. Safe for use by several threads.
 */
@ApplicationScoped
public class UntilTaken {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final CountDownLatch stopping = new CountDownLatch(1);

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    /**
     * Runs an attempt until it succeeds.
     *
     * @throws InterruptedException when the service stops before that
     */
    public void run(Attempt attempt) throws InterruptedException {
        Duration pause = FIRST_PAUSE;
        while (!attempt.taken()) {
            if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new InterruptedException("The service stops; the batch comes again");
            }
            Duration longer = pause.multipliedBy(2);
            pause = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
        }
    }

    /** One attempt to take a batch. */
    @FunctionalInterface
    public interface Attempt {

        /** Whether it succeeded; says so itself, throws nothing for reasons that may pass, and can be repeated. */
        boolean taken();
    }
}
