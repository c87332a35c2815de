package org.migrationprofiles.metrics.reading;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a request asks of the read model before it is read. Without a request, nothing. For the thread of one request. */
@RequestScoped
public class ReadingConditions {

    /** The query parameter that asks for what was known at an instant. */
    public static final String KNOWN_AT = "knownAt";

    /** The query parameter that asks for versions that the answer must rest on. */
    public static final String MIN_VERSION = "minVersion";

    /** All query parameters that state conditions. */
    public static final Set<String> PARAMETERS = Set.of(KNOWN_AT, MIN_VERSION);

    private @Nullable Instant knownAt;
    private List<HeardVersion> minVersions = List.of();
    private Duration patience = Duration.ZERO;

    /** The conditions of the request that this thread serves; empty where it serves none. */
    public static Optional<ReadingConditions> current() {
        ArcContainer container = Arc.container();
        return container != null && container.requestContext().isActive()
                ? Optional.of(container.instance(ReadingConditions.class).get())
                : Optional.empty();
    }

    /** The instant whose knowledge the request that this thread serves asks for; empty for now. */
    public static Optional<Instant> knownAtOfRequest() {
        return current().flatMap(ReadingConditions::knownAt);
    }

    /** The date (UTC) at which a question is asked: that of the instant whose knowledge is asked for, else today. */
    public static LocalDate today() {
        return today(Clock.systemUTC());
    }

    /** As {@link #today()}, by a clock. */
    public static LocalDate today(Clock clock) {
        return knownAtOfRequest()
                .map(instant -> LocalDate.ofInstant(instant, ZoneOffset.UTC))
                .orElseGet(() -> LocalDate.now(clock));
    }

    /** An address of the service that leads to what was known at the same instant as the present answer. */
    public static String kept(String address) {
        return knownAtOfRequest()
                .map(instant -> address + (address.contains("?") ? "&" : "?") + KNOWN_AT + "=" + instant)
                .orElse(address);
    }

    /** Asks for what was known at an instant. */
    public void knownAt(Instant instant) {
        knownAt = instant;
    }

    /** When what was known is asked for; empty for now. */
    public Optional<Instant> knownAt() {
        return Optional.ofNullable(knownAt);
    }

    /**
     * Asks that the read model has certain versions.
     *
     * @param wait how long may be waited for them
     */
    public void minVersions(List<HeardVersion> versions, Duration wait) {
        minVersions = List.copyOf(versions);
        patience = wait;
    }

    /** Versions that the read model must have, or higher ones. */
    public List<HeardVersion> minVersions() {
        return minVersions;
    }

    /** How long may be waited for {@link #minVersions()}. */
    public Duration patience() {
        return patience;
    }
}
