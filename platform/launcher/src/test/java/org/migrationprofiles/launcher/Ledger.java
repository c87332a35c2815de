package org.migrationprofiles.launcher;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** What the writers were told is done, and what nobody should ever have been told. For any number of threads. */
final class Ledger {

    /** What is written. */
    enum Kind {
        PROJECT(Service.PROJECT, "/v1/projects", "project"),
        PROFILE(Service.PROJECT, "/v1/profiles", "country-profile"),
        PUBLICATION(Service.PROJECT, "/v1/publications", "publication"),
        EVALUATION(Service.EVALUATION, "/v1/evaluations", "evaluation");

        private final Service service;
        private final String path;
        private final String aggregate;

        Kind(Service service, String path, String aggregate) {
            this.service = service;
            this.path = path;
            this.aggregate = aggregate;
        }

        Service service() {
            return service;
        }

        String path() {
            return path;
        }

        String aggregate() {
            return aggregate;
        }
    }

    private static final int MOST_VIOLATIONS = 20;

    private final Map<Kind, Map<String, Long>> acknowledged = new EnumMap<>(Kind.class);
    private final Map<Kind, AtomicLong> begun = new EnumMap<>(Kind.class);
    private final Map<String, Boolean> evaluatedPublications = new ConcurrentHashMap<>();
    private final Map<String, Boolean> countries = new ConcurrentHashMap<>();
    private final Queue<String> violations = new ConcurrentLinkedQueue<>();
    private final AtomicLong writes = new AtomicLong();
    private final AtomicLong repeated = new AtomicLong();
    private final AtomicLong reads = new AtomicLong();

    Ledger() {
        for (Kind kind : Kind.values()) {
            acknowledged.put(kind, new ConcurrentHashMap<>());
            begun.put(kind, new AtomicLong());
        }
    }

    /** A record is going to be sent for the first time. */
    void begin(Kind kind) {
        counter(kind).incrementAndGet();
    }

    /** How many records there can be at the most. */
    long begun(Kind kind) {
        return counter(kind).get();
    }

    private AtomicLong counter(Kind kind) {
        return begun.getOrDefault(kind, new AtomicLong());
    }

    /** Somebody was told that this version of a record is stored. */
    void acknowledge(Kind kind, String id, long version) {
        versions(kind).merge(id, version, Math::max);
        writes.incrementAndGet();
    }

    /** The last version of each record of which somebody was told that it is stored, by id. */
    Map<String, Long> versions(Kind kind) {
        return acknowledged.getOrDefault(kind, Map.of());
    }

    void evaluated(String publication) {
        evaluatedPublications.put(publication, true);
    }

    Map<String, Boolean> evaluatedPublications() {
        return evaluatedPublications;
    }

    void published(String country) {
        countries.put(country, true);
    }

    Map<String, Boolean> countries() {
        return countries;
    }

    /** A request is sent once more. */
    void repeat() {
        repeated.incrementAndGet();
    }

    /** Somebody was answered. */
    void read() {
        reads.incrementAndGet();
    }

    /** Something was answered that never should be. */
    void violation(String what) {
        if (violations.size() < MOST_VIOLATIONS) {
            violations.add(what);
        }
    }

    List<String> violations() {
        return List.copyOf(violations);
    }

    long writes() {
        return writes.get();
    }

    long repeated() {
        return repeated.get();
    }

    long reads() {
        return reads.get();
    }
}
