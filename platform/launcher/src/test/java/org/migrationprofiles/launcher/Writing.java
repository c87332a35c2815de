package org.migrationprofiles.launcher;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Writes records, each until it is acknowledged, at whichever replica answers. For any number of threads. */
final class Writing {

    private static final long BEFORE_REPEATING = TimeUnit.MILLISECONDS.toNanos(200);

    private final SuiteParts parts;
    private final Ledger ledger;
    private final ImpatientClient client;
    private final AtomicInteger turn = new AtomicInteger();

    Writing(SuiteParts parts, Ledger ledger) {
        this.parts = parts;
        this.ledger = ledger;
        this.client = new ImpatientClient(parts.token("reader", "project-editor", "evaluator"));
    }

    /**
     * A record that is stored.
     *
     * @param id given by the service
     * @param tag of its first version
     */
    record Created(String id, String tag) {}

    /** Puts a funder on record, that is not the Fund. */
    String organisation(String key) throws InterruptedException {
        return send(Service.PROJECT, "/v1/organisations", key, """
                {"key": "%s", "name": "A funder", "category": "OTHER"}
                """.formatted(key))
                .body()
                .path("id")
                .asText();
    }

    /** Puts a record on record; comes back when that is acknowledged. */
    Created create(Ledger.Kind kind, String key, String body) throws InterruptedException {
        ledger.begin(kind);
        ImpatientClient.Answer answer = send(kind.service(), kind.path(), key, body);
        String id = answer.body().path("id").asText();
        ledger.acknowledge(kind, id, answer.body().path("version").asLong());
        return new Created(id, answer.tag());
    }

    private ImpatientClient.Answer send(Service service, String path, String key, String body)
            throws InterruptedException {
        while (true) {
            Replica replica = next(service);
            try {
                ImpatientClient.Answer answer = client.post(replica.address() + path, body, key);
                if (answer.status() == 201) {
                    return answer;
                }
                judge("POST " + path + " of " + replica.name(), answer);
            } catch (IOException unanswered) {
                // Whether it was done is not known: the key makes repeating it safe.
            }
            beforeRepeating();
        }
    }

    /** Makes the second version of a publication; comes back when that is acknowledged. */
    void change(Created publication, int imprintYear) throws InterruptedException {
        String path = Ledger.Kind.PUBLICATION.path() + "/" + publication.id();
        while (true) {
            Replica replica = next(Service.PROJECT);
            try {
                ImpatientClient.Answer answer = client.patch(
                        replica.address() + path, "{\"imprintYear\": " + imprintYear + "}", publication.tag());
                if (answer.status() == 200 || (answer.status() == 412 && isDone(replica, path, imprintYear))) {
                    ledger.acknowledge(Ledger.Kind.PUBLICATION, publication.id(), 2);
                    return;
                }
                if (answer.status() != 412) {
                    judge("PATCH " + path + " of " + replica.name(), answer);
                }
            } catch (IOException unanswered) {
                // If it was done, the condition fails at the next attempt and the record shows it.
            }
            beforeRepeating();
        }
    }

    private boolean isDone(Replica replica, String path, int imprintYear) throws IOException, InterruptedException {
        ImpatientClient.Answer now = client.get(replica.address() + path);
        if (now.status() != 200) {
            return false;
        }
        boolean done = now.body().path("version").asLong() == 2
                && now.body().path("imprintYear").asInt() == imprintYear;
        if (!done) {
            ledger.violation(path + " was changed by nobody: " + now.said());
        }
        return done;
    }

    private void judge(String what, ImpatientClient.Answer answer) {
        boolean worthRepeating = answer.unavailable()
                || List.of("idempotency-key-in-flight", "unknown-profile").contains(answer.problem());
        if (!worthRepeating) {
            ledger.violation(what + " answered " + answer.said());
        }
    }

    private void beforeRepeating() throws InterruptedException {
        ledger.repeat();
        LockSupport.parkNanos(BEFORE_REPEATING);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    private Replica next(Service service) {
        List<Replica> replicas = parts.of(service);
        return replicas.get(Math.floorMod(turn.getAndIncrement(), replicas.size()));
    }
}
