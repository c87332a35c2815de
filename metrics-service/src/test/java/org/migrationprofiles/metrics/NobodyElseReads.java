package org.migrationprofiles.metrics;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Puts off what the service does by itself: it would be counted with what a test asks. */
public final class NobodyElseReads implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "suite.claim-checks.quiet", "24h",
                "suite.claim-checks.at-the-latest", "24h",
                "suite.reconciliation.every", "24h",
                "suite.profile-status.telling.every", "24h",
                "suite.profile-status.telling.quiet", "24h",
                "suite.profile-status.telling.at-the-latest", "24h");
    }
}
