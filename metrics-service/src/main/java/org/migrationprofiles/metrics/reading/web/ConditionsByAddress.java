package org.migrationprofiles.metrics.reading.web;

import java.util.Set;
import java.util.regex.Pattern;
import org.migrationprofiles.metrics.reading.ReadingConditions;

/**
 * Knows which conditions of reading an address takes: those that mean something there, which are also kept to there. All others
 * are refused, since a condition that is passed over looks like one that holds.
 */
final class ConditionsByAddress {

    private static final String VERSIONED = "/v1/";

    /** What the service owns itself, so that no record of another has to be heard first: its events, definitions, kept reports. */
    private static final Pattern OWN = Pattern.compile(
            "/v1/(changes|report-definitions(/[^/]+)?" + "|reports/[^/]+/snapshots(/(?!diff/?$)[^/]+)?)/?");

    /** What compares times or tells of them itself, and cannot be asked about as of an earlier one. */
    private static final Pattern OF_NOW =
            Pattern.compile("/v1/(profile-status/changes|reports/[^/]+/snapshots/diff)/?");

    /** A list of addresses, which lead to the time that is asked about. */
    private static final Pattern LEADING = Pattern.compile("/v1/reports/?");

    private ConditionsByAddress() {}

    /**
     * The conditions that are taken where something is read.
     *
     * @param path of a request, or its template in the OpenAPI document, such as {@code /v1/claims/{id}}
     * @return names of query parameters; none where nothing is computed from what was heard
     */
    static Set<String> taken(String path) {
        if (!path.startsWith(VERSIONED) || OWN.matcher(path).matches()) {
            return Set.of();
        }
        if (OF_NOW.matcher(path).matches()) {
            return Set.of(ReadingConditions.MIN_VERSION);
        }
        return LEADING.matcher(path).matches() ? Set.of(ReadingConditions.KNOWN_AT) : ReadingConditions.PARAMETERS;
    }
}
