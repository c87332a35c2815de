package org.migrationprofiles.metrics.reading.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.metrics.QueryParameters;
import org.migrationprofiles.metrics.reading.HeardVersion;
import org.migrationprofiles.metrics.reading.HeardVersions;
import org.migrationprofiles.metrics.reading.ReadingConditions;

/** Reads {@code knownAt}, {@code minVersion} and {@code Prefer: wait} of questions to the read model. */
@Provider
public class ReadingConditionsFilter implements ContainerRequestFilter {

    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final String PREFER = "Prefer";
    private static final Pattern WAIT = Pattern.compile("(?:^|[,;\\s])wait\\s*=\\s*\"?(\\d{1,6})");
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final int MOST_VERSIONS = 50;
    private static final String AN_INSTANT =
            "an instant of RFC 3339 that is not to come, such as 2026-11-24T10:15:30Z (a + is written %2B)";

    private final ReadingConditions conditions;
    private final Clock clock;
    private final HeardVersions heard;

    @Inject
    public ReadingConditionsFilter(ReadingConditions conditions, Clock clock, HeardVersions heard) {
        this.conditions = conditions;
        this.clock = clock;
        this.heard = heard;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        MultivaluedMap<String, String> given = request.getUriInfo().getQueryParameters();
        if (ReadingConditions.PARAMETERS.stream().noneMatch(given::containsKey)) {
            return;
        }
        Set<String> taken = READING.contains(request.getMethod())
                ? ConditionsByAddress.taken(request.getUriInfo().getPath())
                : Set.of();
        ReadingConditions.PARAMETERS.stream()
                .sorted()
                .filter(name -> given.containsKey(name) && !taken.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw QueryParameters.refused(
                            name,
                            taken.isEmpty()
                                    ? "for reading figures only"
                                    : "not taken here; " + String.join(", ", taken) + " is");
                });
        QueryParameters parameters = QueryParameters.some(given, ReadingConditions.PARAMETERS);
        String knownAt = parameters.text(ReadingConditions.KNOWN_AT, AN_INSTANT);
        if (knownAt != null) {
            conditions.knownAt(instant(knownAt));
        }
        List<HeardVersion> versions = new ArrayList<>();
        for (String written : parameters.list(ReadingConditions.MIN_VERSION)) {
            versions.add(HeardVersion.parse(written)
                    .filter(version -> heard.kinds().contains(version.aggregateType()))
                    .orElseThrow(this::notAVersion));
        }
        if (versions.size() > MOST_VERSIONS) {
            throw notAVersion();
        }
        conditions.minVersions(versions, wait(request.getHeaderString(PREFER)));
    }

    private Instant instant(String text) {
        try {
            Instant instant = OffsetDateTime.parse(text).toInstant();
            if (!instant.isAfter(clock.instant()) && instant.isAfter(Instant.EPOCH)) {
                return instant;
            }
        } catch (DateTimeException notAnInstant) {
            // Answered below, like one to come.
        }
        throw QueryParameters.refused(ReadingConditions.KNOWN_AT, AN_INSTANT);
    }

    private RuntimeException notAVersion() {
        return QueryParameters.refused(
                ReadingConditions.MIN_VERSION,
                "a list of up to " + MOST_VERSIONS + " versions such as " + HeardVersion.FORM + ", with the "
                        + HeardVersion.IDS + ", each of one of " + String.join(", ", heard.kinds()));
    }

    // RFC 7240: what is not understood of a preference is passed over.
    private static Duration wait(@Nullable String prefer) {
        Matcher wait = WAIT.matcher(prefer == null ? "" : prefer);
        if (!wait.find()) {
            return Duration.ZERO;
        }
        Duration asked = Duration.ofSeconds(Long.parseLong(wait.group(1)));
        return asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked;
    }
}
