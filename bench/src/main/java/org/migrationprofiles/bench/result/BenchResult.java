package org.migrationprofiles.bench.result;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What came out of a run of the bench.
 *
 * @param at when it began
 * @param circumstances what it was run on and with, for people, in order
 * @param scenarios in the order in which they were run
 */
public record BenchResult(Instant at, Map<String, String> circumstances, List<ScenarioResult> scenarios) {}
