package org.migrationprofiles.project;

import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Takes the spans of tests that turn tracing on. */
final class RecordedSpans {

    private RecordedSpans() {}

    @Produces
    @Singleton
    @Unremovable
    static InMemorySpanExporter exporter() {
        return InMemorySpanExporter.create();
    }
}
