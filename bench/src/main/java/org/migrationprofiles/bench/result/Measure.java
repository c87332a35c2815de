package org.migrationprofiles.bench.result;

/** What is measured of a run. */
public enum Measure {
    /** How often it was done in a second, by as many connections as the scenario has, each as fast as it was answered. */
    PER_SECOND("per second", "1/s"),
    /** The latency that half did not exceed, at a constant rate of arrivals. */
    P50("p50", "ms"),
    /** The latency that 95 of 100 did not exceed. */
    P95("p95", "ms"),
    /** The latency that 99 of 100 did not exceed. */
    P99("p99", "ms"),
    /** How long one run took. */
    SECONDS("duration", "s"),
    /** Processor time of the service for each request, at full load. */
    PROCESSOR("processor time of the service", "ms"),
    /** Processor time of the load generator for each request, at full load. */
    GENERATOR("processor time of the generator", "ms"),
    /** What the service allocated for each request, at full load. */
    ALLOCATED("allocated", "KiB"),
    /** Memory that the service has resident at the end. */
    RESIDENT("resident", "MiB"),
    /** How long after the last write the read model had all. */
    BACKLOG("backlog", "s"),
    /** The rate at which latencies were measured. */
    RATE("arrivals", "1/s");

    private final String title;
    private final String unit;

    Measure(String title, String unit) {
        this.title = title;
        this.unit = unit;
    }

    /** For people. */
    public String title() {
        return title;
    }

    /** For people. */
    public String unit() {
        return unit;
    }
}
