package org.migrationprofiles.launcher;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Asks for one address again and again: as fast as it is answered, or so many times a second whether it is answered or not. */
final class Load {

    private static final int AT_ONCE = 32;
    // Far more than a service answers at once, 256.
    private static final int MOST_AT_ONCE = 800;
    private static final int MOST_TOLD = 5;

    private final URI address;
    private final List<String> tokens;
    private final AtomicInteger turn = new AtomicInteger();
    private final Map<Integer, AtomicLong> answers = new ConcurrentHashMap<>();
    private final Queue<Long> nanoseconds = new ConcurrentLinkedQueue<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicLong unanswered = new AtomicLong();
    private final AtomicLong sent = new AtomicLong();
    private long notSent;

    /**
     * @param tokens of the clients that ask in turn
     */
    Load(String address, List<String> tokens) {
        this.address = URI.create(address);
        this.tokens = tokens;
    }

    /** Asks on {@value #AT_ONCE} connections, each as soon as it was answered; gives answers with 200 a second. */
    double asFastAsAnswered(Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        on(AT_ONCE, connection -> {
            if (System.nanoTime() > end) {
                return false;
            }
            ask(connection);
            return true;
        });
        return answered(200) / (time.toMillis() / 1000.0);
    }

    /**
     * Asks so many times a second on up to {@value #MOST_AT_ONCE} connections; what was due while all of them waited for an answer is
     * counted as not sent.
     */
    void atRate(double perSecond, Duration time) throws InterruptedException {
        Semaphore due = new Semaphore(0);
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger idle = new AtomicInteger();
        Thread clock = new Thread(
                () -> {
                    long begun = System.nanoTime();
                    long made = 0;
                    while (System.nanoTime() - begun < time.toNanos()) {
                        long now = (long) ((System.nanoTime() - begun) / 1e9 * perSecond);
                        // Whoever is free takes one; the others are never sent.
                        int free = Math.max(0, idle.get() - due.availablePermits());
                        int more = (int) Math.min(now - made, free);
                        notSent += now - made - more;
                        due.release(more);
                        made = now;
                        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
                    }
                    over.set(true);
                },
                "load-clock");
        clock.start();
        on(MOST_AT_ONCE, connection -> {
            idle.incrementAndGet();
            boolean taken = due.tryAcquire(100, TimeUnit.MILLISECONDS);
            idle.decrementAndGet();
            if (taken) {
                ask(connection);
            }
            return taken || !over.get();
        });
        clock.join();
    }

    private void on(int connections, Step step) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int number = 0; number < connections; number++) {
            Thread thread = new Thread(
                    () -> {
                        try (PlainConnection connection = new PlainConnection(address)) {
                            boolean more = true;
                            while (more) {
                                more = step.more(connection);
                            }
                        } catch (InterruptedException ended) {
                            Thread.currentThread().interrupt();
                        }
                    },
                    "load-" + number);
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void ask(PlainConnection connection) {
        long begun = System.nanoTime();
        sent.incrementAndGet();
        try {
            PlainConnection.Answer answer =
                    connection.get(tokens.get(Math.floorMod(turn.getAndIncrement(), tokens.size())));
            take(answer, System.nanoTime() - begun);
        } catch (IOException nothing) {
            unanswered.incrementAndGet();
        }
    }

    private void take(PlainConnection.Answer answer, long took) {
        answers.computeIfAbsent(answer.status(), status -> new AtomicLong()).incrementAndGet();
        switch (answer.status()) {
            case 200 -> nanoseconds.add(took);
            case 429, 503 -> {
                if (!answer.header("content-type").startsWith("application/problem+json")
                        || answer.header("retry-after").isEmpty()) {
                    wrong(answer.toString());
                }
            }
            default -> wrong(answer.toString());
        }
    }

    private void wrong(String what) {
        if (wrong.size() < MOST_TOLD) {
            wrong.add(what);
        }
    }

    long sent() {
        return sent.get();
    }

    long notSent() {
        return notSent;
    }

    long answered(int status) {
        return answers.getOrDefault(status, new AtomicLong()).get();
    }

    /** Connections that were refused or broken, or on which nothing came for a minute. */
    long unanswered() {
        return unanswered.get();
    }

    /** Answers that are none of 200, 429 and 503, or do not say when to come again. */
    List<String> wrong() {
        return List.copyOf(wrong);
    }

    /** How long that share of the answers with 200 took at the most. */
    Duration within(double share) {
        List<Long> sorted = nanoseconds.stream().sorted().toList();
        return sorted.isEmpty()
                ? Duration.ZERO
                : Duration.ofNanos(sorted.get((int) Math.min(sorted.size() - 1L, (long) (sorted.size() * share))));
    }

    private interface Step {
        boolean more(PlainConnection connection) throws InterruptedException;
    }
}
