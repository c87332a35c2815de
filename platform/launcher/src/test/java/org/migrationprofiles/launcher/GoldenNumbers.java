package org.migrationprofiles.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;

/**
 * All that the report and its annex come to, as {@code golden-numbers.txt} has it: counted by hand from the thirteen rows and the
 * sentences, never by this suite. Each line is a reference, an address of metrics-service, a place in its answer, and what stands there.
 */
final class GoldenNumbers {

    private static final String FILE = "/golden-numbers.txt";

    private GoldenNumbers() {}

    /** Asks a started suite for each number; all that differ are told at once. */
    static void assertAll(StartedSuite suite) {
        List<Line> lines = lines();
        assertThat(lines).hasSizeGreaterThan(100);
        SoftAssertions softly = new SoftAssertions();
        for (Line line : lines) {
            softly.assertThat(said(suite, line))
                    .as("%s %s %s", line.reference(), line.address(), line.place())
                    .isEqualTo(line.expected());
        }
        softly.assertAll();
    }

    private static String said(StartedSuite suite, Line line) {
        try {
            JsonNode answer = suite.get(Service.METRICS, "/v1/" + line.address());
            return line.place().startsWith("/") ? text(answer.at(line.place())) : listed(answer, line.place());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking", interruption);
        }
    }

    /**
     * Objects of an array as {@code key:value key:value}, those with 0 too: {@code groups key N}. An array in an array with one
     * member alone: {@code countries status}. Where the place is {@code row section id member}, the member of a row of a report.
     */
    private static String listed(JsonNode answer, String place) {
        String[] words = place.split(" ", -1);
        if (words[0].equals("row")) {
            return row(answer, words);
        }
        return answer.path(words[0])
                .valueStream()
                .map(item -> words.length == 2
                        ? text(item.path(words[1]))
                        : text(item.path(words[1])) + ":" + text(item.at("/" + words[2].replace('.', '/'))))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static String row(JsonNode report, String[] words) {
        return report.path("sections")
                .valueStream()
                .filter(section -> section.path("id").asText().equals(words[1]))
                .flatMap(section -> section.path("rows").valueStream())
                .filter(row -> row.path("id").asText().equals(words[2]))
                .map(row -> text(row.at("/" + words[3].replace('.', '/'))))
                .collect(Collectors.joining(" "));
    }

    private static String text(JsonNode value) {
        if (value.isMissingNode()) {
            return "missing";
        }
        if (value.isArray()) {
            return value.valueStream().map(GoldenNumbers::text).collect(Collectors.joining(","));
        }
        return value.isFloatingPointNumber() ? plain(value.decimalValue()) : value.asText();
    }

    private static String plain(BigDecimal number) {
        BigDecimal rounded = number.setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0).toPlainString() : rounded.toPlainString();
    }

    private static List<Line> lines() {
        try (InputStream file = Objects.requireNonNull(GoldenNumbers.class.getResourceAsStream(FILE), FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Line::of)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private record Line(String reference, String address, String place, String expected) {

        static Line of(String text) {
            String[] parts = text.split("\\s*\\|\\s*", 4);
            assertThat(parts).as(text).hasSize(4);
            return new Line(parts[0].strip(), parts[1], parts[2], parts[3].strip());
        }
    }
}
