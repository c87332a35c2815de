package org.migrationprofiles.bench.scenario;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What a person asked to be measured.
 *
 * @param scenarios names; empty for all
 * @param repetitions of each, after one that is not counted
 * @param projects in the portfolio
 * @param rows of an import
 * @param events that wait for metrics-service in a backlog
 * @param seconds of each part of a run
 * @param seed of the portfolio
 * @param keep whether docs/performance.md is left as it is
 * @param note on the circumstances, for who reads the figures
 * @param jdk where a JDK 25 or later is, for starts with a cache; empty when none was named
 */
public record BenchOptions(
        List<String> scenarios,
        int repetitions,
        int projects,
        int rows,
        int events,
        int seconds,
        long seed,
        boolean keep,
        String note,
        Optional<Path> jdk) {

    private static final BenchOptions STANDARD =
            new BenchOptions(List.of(), 7, 2_000, 10_000, 100_000, 5, 1, false, "", Optional.empty());
    private static final int MOST = 10_000_000;

    /**
     * Reads words such as {@code get list --repetitions 3}.
     *
     * @throws IllegalArgumentException saying what is wrong
     */
    public static BenchOptions parse(List<String> words) {
        Deque<String> rest = new ArrayDeque<>(words);
        List<String> scenarios = new ArrayList<>();
        BenchOptions options = STANDARD;
        while (!rest.isEmpty()) {
            String word = rest.removeFirst();
            options = switch (word) {
                case "--repetitions" -> options.repeated(number(word, rest));
                case "--projects" -> options.of(number(word, rest));
                case "--rows" -> options.importing(number(word, rest));
                case "--events" -> options.waiting(number(word, rest));
                case "--seconds" -> options.lasting(number(word, rest));
                case "--seed" -> options.seeded(number(word, rest));
                case "--keep-document" -> options.keeping();
                case "--note" -> options.noted(text(word, rest));
                case "--jdk" -> options.startedBy(Path.of(text(word, rest)));
                default -> {
                    if (word.startsWith("-")) {
                        throw new IllegalArgumentException("bench does not take " + word + ".");
                    }
                    scenarios.add(word);
                    yield options;
                }
            };
        }
        return options.measuring(scenarios);
    }

    private static String text(String option, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value.");
        }
        return rest.removeFirst();
    }

    private static int number(String option, Deque<String> rest) {
        String text = text(option, rest);
        try {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= MOST) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Said below.
        }
        throw new IllegalArgumentException(option + " takes a number from 1 to " + MOST + ", not " + text + ".");
    }

    /** How long each part of a run takes. */
    public Duration duration() {
        return Duration.ofSeconds(seconds);
    }

    private BenchOptions measuring(List<String> named) {
        return new BenchOptions(
                List.copyOf(named), repetitions, projects, rows, events, seconds, seed, keep, note, jdk);
    }

    private BenchOptions repeated(int number) {
        return new BenchOptions(scenarios, number, projects, rows, events, seconds, seed, keep, note, jdk);
    }

    private BenchOptions of(int number) {
        return new BenchOptions(scenarios, repetitions, number, rows, events, seconds, seed, keep, note, jdk);
    }

    private BenchOptions importing(int number) {
        return new BenchOptions(scenarios, repetitions, projects, number, events, seconds, seed, keep, note, jdk);
    }

    private BenchOptions waiting(int number) {
        return new BenchOptions(scenarios, repetitions, projects, rows, number, seconds, seed, keep, note, jdk);
    }

    private BenchOptions lasting(int number) {
        return new BenchOptions(scenarios, repetitions, projects, rows, events, number, seed, keep, note, jdk);
    }

    private BenchOptions seeded(int number) {
        return new BenchOptions(scenarios, repetitions, projects, rows, events, seconds, number, keep, note, jdk);
    }

    private BenchOptions keeping() {
        return new BenchOptions(scenarios, repetitions, projects, rows, events, seconds, seed, true, note, jdk);
    }

    private BenchOptions noted(String text) {
        return new BenchOptions(scenarios, repetitions, projects, rows, events, seconds, seed, keep, text, jdk);
    }

    private BenchOptions startedBy(Path java) {
        return new BenchOptions(
                scenarios, repetitions, projects, rows, events, seconds, seed, keep, note, Optional.of(java));
    }
}
