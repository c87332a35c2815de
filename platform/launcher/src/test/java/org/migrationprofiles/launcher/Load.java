package org.migrationprofiles.launcher;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Asks for one address again and again: as fast as it is answered, or so many times a second whether it is answered or not. */
final class Load {

    private static final int AT_ONCE = 8;
    private static final int MOST_UNDER_WAY = 2_000;
    private static final Duration GIVES_UP_AFTER = Duration.ofSeconds(60);
    private static final int MOST_TOLD = 5;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<HttpRequest> requests;
    private final Map<Integer, AtomicLong> answers = new ConcurrentHashMap<>();
    private final Queue<Long> nanoseconds = new ConcurrentLinkedQueue<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicLong unanswered = new AtomicLong();
    private long sent;
    private long notSent;

    /**
     * @param tokens of the clients that ask in turn
     */
    Load(String address, List<String> tokens) {
        this.requests = tokens.stream()
                .map(token -> HttpRequest.newBuilder(URI.create(address))
                        .timeout(GIVES_UP_AFTER)
                        .header("Accept", "application/json, application/problem+json")
                        .header("Authorization", "Bearer " + token)
                        .build())
                .toList();
    }

    /** Asks with {@value #AT_ONCE} requests at once, each as soon as one before it was answered; gives answers with 200 a second. */
    double asFastAsAnswered(Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        List<Thread> threads = new ArrayList<>();
        for (int number = 0; number < AT_ONCE; number++) {
            int first = number;
            Thread thread = new Thread(
                    () -> {
                        for (int turn = first; System.nanoTime() < end; turn += AT_ONCE) {
                            send(turn).join();
                        }
                    },
                    "load-" + number);
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return answered(200) / (time.toMillis() / 1000.0);
    }

    /** Asks so many times a second; what could not even be sent, since too many wait for an answer, is counted. */
    void atRate(double perSecond, Duration time) throws InterruptedException {
        Semaphore free = new Semaphore(MOST_UNDER_WAY);
        long begun = System.nanoTime();
        long due = 0;
        while (System.nanoTime() - begun < time.toNanos()) {
            for (long now = (long) ((System.nanoTime() - begun) / 1e9 * perSecond); due < now; due++) {
                if (free.tryAcquire()) {
                    sent++;
                    var unused = send((int) (due % Integer.MAX_VALUE)).whenComplete((done, never) -> free.release());
                } else {
                    notSent++;
                }
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
        if (!free.tryAcquire(MOST_UNDER_WAY, GIVES_UP_AFTER.toSeconds() * 2, TimeUnit.SECONDS)) {
            wrong("Some requests were never answered nor given up");
        }
    }

    private CompletableFuture<Void> send(int turn) {
        long begun = System.nanoTime();
        return http.sendAsync(requests.get(turn % requests.size()), BodyHandlers.ofString())
                .handle((answer, failure) -> {
                    take(answer, System.nanoTime() - begun);
                    return null;
                });
    }

    private void take(@Nullable HttpResponse<String> answer, long took) {
        if (answer == null) {
            unanswered.incrementAndGet();
            return;
        }
        answers.computeIfAbsent(answer.statusCode(), status -> new AtomicLong()).incrementAndGet();
        switch (answer.statusCode()) {
            case 200 -> nanoseconds.add(took);
            case 429, 503 -> {
                String type = answer.headers().firstValue("Content-Type").orElse("");
                if (!type.startsWith("application/problem+json")
                        || answer.headers().firstValue("Retry-After").isEmpty()) {
                    wrong(answer.statusCode() + " without Retry-After or a problem: "
                            + answer.headers().map());
                }
            }
            default -> wrong(answer.statusCode() + " " + answer.body());
        }
    }

    private void wrong(String what) {
        if (wrong.size() < MOST_TOLD) {
            wrong.add(what);
        }
    }

    long sent() {
        return sent;
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
}
