package org.migrationprofiles.bench.scenario;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * What a person asked to be measured.
 *
 * @param scenarios names; empty for all
 * @param repetitions of each, after one that is not counted
 * @param projects in the portfolio
 * @param rows of an import
 * @param seconds of each part of a run
 * @param seed of the portfolio
 * @param keep whether docs/performance.md is left as it is
 * @param note on the circumstances, for who reads the figures
 */
public record BenchOptions(
        List<String> scenarios,
        int repetitions,
        int projects,
        int rows,
        int seconds,
        long seed,
        boolean keep,
        String note) {

    private static final BenchOptions STANDARD = new BenchOptions(List.of(), 7, 2_000, 10_000, 5, 1, false, "");
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
                case "--seconds" -> options.lasting(number(word, rest));
                case "--seed" -> options.seeded(number(word, rest));
                case "--keep-document" -> options.keeping();
                case "--note" -> options.noted(text(word, rest));
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
        return new BenchOptions(List.copyOf(named), repetitions, projects, rows, seconds, seed, keep, note);
    }

    private BenchOptions repeated(int number) {
        return new BenchOptions(scenarios, number, projects, rows, seconds, seed, keep, note);
    }

    private BenchOptions of(int number) {
        return new BenchOptions(scenarios, repetitions, number, rows, seconds, seed, keep, note);
    }

    private BenchOptions importing(int number) {
        return new BenchOptions(scenarios, repetitions, projects, number, seconds, seed, keep, note);
    }

    private BenchOptions lasting(int number) {
        return new BenchOptions(scenarios, repetitions, projects, rows, number, seed, keep, note);
    }

    private BenchOptions seeded(int number) {
        return new BenchOptions(scenarios, repetitions, projects, rows, seconds, number, keep, note);
    }

    private BenchOptions keeping() {
        return new BenchOptions(scenarios, repetitions, projects, rows, seconds, seed, true, note);
    }

    private BenchOptions noted(String text) {
        return new BenchOptions(scenarios, repetitions, projects, rows, seconds, seed, keep, text);
    }
}
