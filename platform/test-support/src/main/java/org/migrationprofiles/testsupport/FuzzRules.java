package org.migrationprofiles.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.testsupport.fuzz.Fuzzer;

/**
 * Random requests, made from the description of a service, never make it fail: whatever is asked, the answer is what was wanted or a
 * problem that says what to mend, and never what is inside. {@code -Dfuzz.seed} repeats a run, {@code -Dfuzz.requests} makes it longer.
 */
public abstract class FuzzRules {

    private static final int REQUESTS = 400;

    private final String service;

    @TestHTTPResource
    @Nullable
    URL address;

    protected FuzzRules(String service) {
        this.service = service;
    }

    @Test
    void whateverIsAskedTheAnswerIsNoFailureAndTellsNothingOfTheInside() throws InterruptedException {
        long seed = Long.getLong("fuzz.seed", System.nanoTime());
        String base = "http://127.0.0.1:" + Objects.requireNonNull(address).getPort();

        List<String> failures = new Fuzzer(ContractFiles.yaml("openapi/" + service + ".yaml"), base, seed)
                .ask(Integer.getInteger("fuzz.requests", REQUESTS));

        assertThat(failures).as("Repeat with -Dfuzz.seed=" + seed).isEmpty();
    }
}
